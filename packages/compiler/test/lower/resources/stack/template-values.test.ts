import { network, queue, securityGroup, text } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { propertyValue } from "../../../../src/lower/resources/stack/template-values.ts";

const view = { vpc: "vpc-1", privateSubnets: { Ref: "Private" }, privateSubnetCount: 2, publicSubnets: ["subnet-1"] };

it("is what CloudFormation takes for references and security groups, and everything else as it is", () => {
  const [url, net] = [queue("jobs").url(), network()];
  const value = {
    A: [url, text`${url}!`, securityGroup("Db", { port: 5432 }), null, 1],
    B: { Ref: "C" },
    Vpc: net.vpcId,
    Subnets: [net.privateSubnets, net.publicSubnets],
  };
  expect(propertyValue(value, { view, resolve: () => "URL" })).toEqual({
    A: ["URL", "URL!", { "Fn::GetAtt": ["DbSecurityGroup", "GroupId"] }, null, 1],
    B: { Ref: "C" },
    Vpc: "vpc-1",
    Subnets: [{ Ref: "Private" }, ["subnet-1"]],
  });
});
