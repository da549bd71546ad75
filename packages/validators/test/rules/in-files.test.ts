import { expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { repositoryName } from "../../src/rules/ecr-repo/name.ts";

it.each([
  [true, []],
  [false, ['Write it like "shop/api".']],
])("of a config (%s) says %j", (isOfConfig, expected) => {
  const help: unknown[] = [];
  repositoryName.check({ repositoryName: "Shop" }, (finding) => help.push(finding.help), { isOfConfig });
  expect(help).toEqual(expected);
});

/** What ECS refuses of a task, and no code of configs says. */
const REFUSED = {
  family: "shop-api",
  requiresCompatibilities: ["EC2"],
  networkMode: "bridge",
  cpu: "64",
  enableFaultInjection: true,
  containerDefinitions: [
    {
      name: "web",
      image: "nginx:1.27",
      memory: 128,
      user: "a:b:c",
      portMappings: [{ containerPort: 80, hostPort: 51_678 }],
      environment: [{ name: "AWS_EXECUTION_ENV", value: "shop" }],
      dockerLabels: { "com.amazonaws.ecs.cluster": "shop" },
      systemControls: [{ namespace: "kernel.shop", value: "1" }],
      linuxParameters: {
        swappiness: 300,
        maxSwap: 64,
        capabilities: { add: ["NET_ADMN"] },
        tmpfs: [{ containerPath: "/tmp", size: 0 }],
      },
    },
  ],
};

it.each([true, false])("tells what ECS refuses and no other code says, of a config: %s", (isOfConfig) => {
  const codes = check([{ kind: "taskDefinition", name: "api", value: REFUSED, isOfConfig }]).map(({ code }) => code);
  expect(codes).toEqual(
    expect.arrayContaining([
      "networking/fault-injection-mode",
      "networking/host-port-reserved",
      "ops/docker-labels-reserved",
      "resources/capability-name",
      "resources/ec2-task-cpu-range",
      "resources/swappiness",
      "resources/system-controls",
      "resources/tmpfs",
      "secrets/reserved-env",
      "security/user-format",
    ]),
  );
});

it("counts the target groups of a service in a config as well", () => {
  const loadBalancers = Array.from({ length: 6 }, (_, index) => ({
    targetGroupArn: `arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web-${index}/0123456789abcdef`,
    containerName: "web",
    containerPort: 80,
  }));
  const value = { serviceName: "api", taskDefinition: "shop-api", loadBalancers };
  const codes = check([{ kind: "service", name: "api", value, isOfConfig: true }]).map(({ code }) => code);
  expect(codes).toContain("networking/lb-count");
});
