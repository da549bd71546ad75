import { expect, it } from "vitest";
import { templateRegion } from "../../../src/read/cloudformation/template-region.ts";
import { lintText } from "../lint-text.ts";

const subnet = (AvailabilityZone: unknown) => ({ Type: "AWS::EC2::Subnet", Properties: { AvailabilityZone } });
const service = (TargetGroupArn: unknown) => ({
  Type: "AWS::ECS::Service",
  Properties: { LoadBalancers: [{ TargetGroupArn }] },
});
const listener = (CertificateArn: unknown) => ({
  Type: "AWS::ElasticLoadBalancingV2::Listener",
  Properties: { Certificates: [{ CertificateArn }] },
});

const GROUP = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/shop/73e2d6bc24d8a067";
const CERTIFICATE = "arn:aws:acm:eu-west-1:111122223333:certificate/a";

it.each([
  ["an availability zone", { A: subnet("us-gov-west-1a"), B: subnet("us-gov-west-1b") }, "us-gov-west-1"],
  ["a target group", { A: service(GROUP) }, "eu-west-1"],
  ["a certificate of a listener", { A: listener(CERTIFICATE) }, "eu-west-1"],
  ["several that agree", { A: subnet("eu-west-1a"), B: service(GROUP), C: listener(CERTIFICATE) }, "eu-west-1"],
])("knows the region of a template by %s", (_, resources, region) => {
  expect(templateRegion(resources)).toBe(region);
});

it.each([
  ["nothing", {}],
  ["regions that differ", { A: subnet("us-east-1a"), B: service(GROUP) }],
  [
    "what only the deployment knows",
    { A: subnet({ "Fn::Select": [0, { "Fn::GetAZs": "" }] }), B: service({ Ref: "G" }) },
  ],
  ["a resource that a condition may leave out", { A: { ...subnet("us-east-1a"), Condition: "IsVirginia" } }],
  ["a region that AWS has not", { A: subnet("us-esat-1a") }],
  ["a local zone", { A: subnet("us-west-2-lax-1a") }],
  ["a certificate of IAM", { A: listener("arn:aws:iam::111122223333:server-certificate/shop") }],
  ["what is not a resource", { A: "text", B: { Type: "AWS::EC2::Subnet" }, C: { Type: 5 } }],
])("does not know the region of a template by %s", (_, resources) => {
  expect(templateRegion({ ...resources })).toBeUndefined();
});

it("holds images, secrets and logs against it", async () => {
  const Properties = {
    RequiresCompatibilities: ["EC2"],
    ContainerDefinitions: [
      {
        Name: "web",
        Image: "111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1.4.2",
        Memory: 512,
        Secrets: [{ Name: "KEY", ValueFrom: "arn:aws:ssm:eu-west-1:111122223333:parameter/key" }],
        LogConfiguration: {
          LogDriver: "awslogs",
          Options: { "awslogs-group": "/shop", "awslogs-region": "eu-west-1" },
        },
      },
    ],
  };
  const codes = async (zone: string) => {
    const Resources = { Subnet: subnet(zone), Task: { Type: "AWS::ECS::TaskDefinition", Properties } };
    const { diagnostics } = await lintText("stack.json", JSON.stringify({ Resources }));
    return diagnostics.map(({ code }) => code).filter((code) => code.endsWith("region-mismatch"));
  };
  expect(await codes("eu-west-1a")).toEqual([]);
  expect(await codes("us-east-1a")).toEqual([
    "images/ecr-region-mismatch",
    "logging/region-mismatch",
    "secrets/region-mismatch",
  ]);
});
