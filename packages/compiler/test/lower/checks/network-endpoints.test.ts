import { network, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const api = service("api", { cpu: 256, memory: 512, image: IMAGE });
const ids = { vpcId: "vpc-12345678", privateSubnetIds: ["subnet-1234567a"], publicSubnetIds: ["subnet-1234567b"] };

describe("the endpoints of a network", () => {
  it.each(["sqs", "ecr.api", "kinesis-streams", "sagemaker.runtime", "data-servicediscovery"])(
    "are services by name: %s",
    (name) => {
      expect(codesOf(lowerShop({ workloads: [api], network: network({ endpoints: [name] }) }))).toEqual([]);
    },
  );

  it.each([
    ["com.amazonaws.eu-west-1.ecr.api", 'Write "ecr.api".'],
    ["cn.com.amazonaws.cn-north-1.sqs", 'Write "sqs".'],
    ["SQS", 'Write a name like "sqs".'],
    ["sqs:SendMessage", 'Write a name like "sqs".'],
    ["arn:aws:sqs", 'Write a name like "sqs".'],
  ])("are reported as %s", (name, help) => {
    const lowered = lowerShop({ workloads: [api], network: network({ endpoints: ["s3", name] }) });
    expect(codesOf(lowered)).toEqual(["config/network-endpoint at network.endpoints[1]"]);
    expect(textsOf(lowered)).toEqual([
      [`The network has "${name}" in \`endpoints\`, which is not the name of a service.`, help],
    ]);
  });

  it("are entries of route tables, which a network that exists has to name", () => {
    const lowered = (more: object) =>
      lowerShop({ workloads: [api], network: network.existing({ ...ids, endpoints: ["sqs", "s3"], ...more }) });
    expect(textsOf(lowered({}))).toEqual([
      [
        'The network has "s3" in `endpoints`; that endpoint is an entry of route tables, and the network names none.',
        "Add the route tables of its private subnets as `routeTableIds`.",
      ],
    ]);
    expect(codesOf(lowered({ routeTableIds: ["rtb-1234567a"] }))).toEqual([]);
    expect(codesOf(lowered({ routeTableIds: "rtb-1234567a" }))).toEqual([
      "config/property-type at network.routeTableIds",
    ]);
  });
});
