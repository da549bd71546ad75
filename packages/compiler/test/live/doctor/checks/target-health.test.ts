import { describe, expect, it } from "vitest";
import { targetHealth } from "../../../../src/live/doctor/checks/target-health.ts";
import { type Answers, denied } from "../../answers.ts";
import { patient, says } from "../patients.ts";

const GROUP = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/edge/0123456789abcdef";
const service = { desiredCount: 1, runningCount: 1, loadBalancers: [{ targetGroupArn: GROUP, containerPort: 8080 }] };
const health = (Reason: "Target.ResponseCodeMismatch" | "Target.Timeout", Description = "") => ({
  TargetHealthDescriptions: [
    { Target: { Id: "10.0.0.1", Port: 8080 }, TargetHealth: { State: "unhealthy", Reason, Description } as const },
  ],
});
const under = (answers: Answers) => targetHealth.examine(patient({ service }, answers));

describe("target health", () => {
  it("says why targets are unhealthy", async () => {
    const mismatch = await under({
      "elasticloadbalancing:DescribeTargetHealth": () =>
        health("Target.ResponseCodeMismatch", "Health checks failed with these codes: [404]"),
    });
    expect(mismatch.findings).toMatchObject([
      {
        likelihood: "certain",
        says: "The tasks in target group edge answer the health check with a code that it does not take.",
        evidence: [
          "target 10.0.0.1:8080 is unhealthy: Target.ResponseCodeMismatch: Health checks failed with these codes: [404]",
        ],
      },
    ]);
  });

  it("looks at the security groups where no answer comes", async () => {
    const answers: Answers = {
      "elasticloadbalancing:DescribeTargetHealth": () => health("Target.Timeout"),
      "elasticloadbalancing:DescribeTargetGroups": () => ({ TargetGroups: [{ LoadBalancerArns: ["lb"] }] }),
      "elasticloadbalancing:DescribeLoadBalancers": () => ({ LoadBalancers: [{ SecurityGroups: ["sg-edge"] }] }),
      "ec2:DescribeSecurityGroups": () => ({ SecurityGroups: [{ IpPermissions: [] }] }),
    };
    const networkConfiguration = { awsvpcConfiguration: { subnets: [], securityGroups: ["sg-api"] } };
    const shut = await targetHealth.examine(patient({ service: { ...service, networkConfiguration } }, answers));
    expect(says(shut)).toEqual(["No security group of the tasks lets the load balancer in at port 8080."]);
    const unseen = await targetHealth.examine(
      patient({ service: { ...service, networkConfiguration } }, { ...answers, "ec2:DescribeSecurityGroups": denied }),
    );
    expect(says(unseen)).toEqual(["The load balancer gets no answer from the tasks in target group edge."]);
    expect(unseen.unseen).toMatchObject([{ action: "ec2:DescribeSecurityGroups" }]);
  });

  it("tells what ECS says where no target is left", async () => {
    const events = [
      { message: "(service api) (port 8080) is unhealthy in (target-group edge) due to (reason Health checks failed)" },
    ];
    const none: Answers = { "elasticloadbalancing:DescribeTargetHealth": () => ({ TargetHealthDescriptions: [] }) };
    const stuck = patient({ service: { ...service, runningCount: 0, events } }, none);
    expect((await targetHealth.examine(stuck)).findings).toMatchObject([{ likelihood: "likely" }]);
    expect(await targetHealth.examine(patient({ service: { ...service, events } }, none))).toEqual({
      findings: [],
      unseen: [],
    });
  });

  it("says what it may not see, and nothing of healthy targets", async () => {
    expect(await under({ "elasticloadbalancing:DescribeTargetHealth": denied })).toMatchObject({
      findings: [],
      unseen: [{ why: "denied" }],
    });
    const healthy = { TargetHealthDescriptions: [{ TargetHealth: { State: "healthy" } as const }] };
    expect(await under({ "elasticloadbalancing:DescribeTargetHealth": () => healthy })).toEqual({
      findings: [],
      unseen: [],
    });
  });
});
