import { blueGreen, network, service, sidecar, targetGroup, type ExistingTargetGroup, type Way } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { stacksOf } from "../../../src/model/assembly.ts";
import { codesOf, documentOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const ARN = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/api/50dc6c495c0c9188";
const size = { cpu: 256, memory: 512, image: IMAGE } as const;
const ID = "sg-0123456789abcdef0";

function lowered(http: Way | readonly Way[], more: object = {}) {
  return lowerShop({
    ...IN_VPC,
    workloads: [service("api", { ...size, ports: { http: 8080 }, routes: { http }, ...more })],
  });
}

const IN_VPC = {
  network: network.existing({ vpcId: "vpc-0123456789abcdef0", privateSubnetIds: ["subnet-0123456789abcdef0"] }),
} as const;

const textOf = (group: ExistingTargetGroup, more: object = {}) => textsOf(lowered(group, more))[0]?.[0];

describe("a target group that exists", () => {
  it("gets the tasks of a service, whose group lets its load balancer in", () => {
    const shop = lowered([targetGroup.existing(ARN, { securityGroup: ID }), targetGroup.existing(`${ARN}1`)]);
    expect(codesOf(shop)).toEqual([]);
    expect(documentOf(shop, "service")).toMatchObject({
      loadBalancers: [
        { targetGroupArn: ARN, containerName: "api", containerPort: 8080 },
        { targetGroupArn: `${ARN}1`, containerName: "api", containerPort: 8080 },
      ],
      healthCheckGracePeriodSeconds: 60,
    });
    const text = JSON.stringify(stacksOf(shop.assembly));
    expect(text.match(/"\w+Ingress\d+":/g)).toEqual(['"Sg0123456789abcdef0Ingress8080":']);
    expect(text).toContain(`"FromPort":8080,"ToPort":8080,"SourceSecurityGroupId":"${ID}"`);
  });

  it("gets the port of a sidecar", () => {
    const proxy = sidecar({ image: IMAGE, ports: { web: 80 }, routes: { web: targetGroup.existing(ARN) } });
    const shop = lowerShop({ ...IN_VPC, workloads: [service("api", { ...size, sidecars: { proxy } })] });
    expect(documentOf(shop, "service")).toMatchObject({
      loadBalancers: [{ targetGroupArn: ARN, containerName: "proxy", containerPort: 80 }],
    });
  });

  it.each(["", "api", ARN.replace("targetgroup", "loadbalancer"), ARN.replace(":elasticloadbalancing:", ":elb:")])(
    "is told by its ARN, not %j",
    (arn) => {
      expect(textOf(targetGroup.existing(arn))).toMatch(
        /^The target group to port "http" of service "api" is named ".*", which is not the ARN of a target group\.$/,
      );
    },
  );

  it("is of the environment, named once, and not where traffic is shifted", () => {
    expect(textOf(targetGroup.existing(ARN.replace("eu-west-1", "us-east-1")))).toBe(
      'The target group to port "http" of service "api" is of account 123456789012 in us-east-1, and the environment is elsewhere.',
    );
    expect(textsOf(lowered([targetGroup.existing(ARN), targetGroup.existing(ARN)]))).toEqual([
      [
        'Target group 2 to port "http" of service "api" is named twice for the same port: ECS registers a task there once.',
        "Remove one of the two.",
      ],
    ]);
    expect(textOf(targetGroup.existing(ARN), { deployment: blueGreen() })).toBe(
      'The target group to port "http" of service "api" exists, and the deployment shifts traffic between two target groups and changes their rule, which the app does not make.',
    );
    expect(textOf(targetGroup.existing(ARN, { securityGroup: "edge" }))).toBe(
      'The target group to port "http" of service "api" has the `securityGroup` "edge", which is not the id of one.',
    );
  });

  it("is hardly in a network that the app makes", () => {
    const api = service("api", { ...size, ports: { http: 8080 }, routes: { http: targetGroup.existing(ARN) } });
    expect(textsOf(lowerShop({ workloads: [api] }))).toEqual([
      [
        'The target group to port "http" of service "api" exists, and the app makes a network: a target group takes tasks of its own VPC alone, which is not one that is yet to be made.',
        "Name the VPC that it is in: `network: network.existing({ … })`.",
      ],
    ]);
  });

  it("goes to a port that is there", () => {
    const shop = lowerShop({
      ...IN_VPC,
      workloads: [
        Reflect.apply(service, undefined, [
          "api",
          { ...size, ports: { http: 8080 }, routes: { htp: targetGroup.existing(ARN) } },
        ]),
      ],
    });
    expect(textsOf(shop)).toEqual([
      ['A target group of service "api" gets port "htp", which it does not have.', 'Did you mean "http"?'],
    ]);
  });
});
