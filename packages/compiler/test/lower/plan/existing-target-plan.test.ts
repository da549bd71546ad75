import { network, service, targetGroup } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop } from "../lowered.ts";

const ARN = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/api/50dc6c495c0c9188";

const there = network.existing({ vpcId: "vpc-0123456789abcdef0", privateSubnetIds: ["subnet-0123456789abcdef0"] });

it("holds the settings of a target group that exists against their shape", () => {
  for (const props of [{ securityGrp: "sg-0123456789abcdef0" }, { securityGroup: 5 }, 5]) {
    const http = Reflect.apply(targetGroup.existing, undefined, [ARN, props]);
    const api = service("api", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes: { http } });
    expect(codesOf(lowerShop({ network: there, workloads: [api] }))).toEqual([
      expect.stringContaining(" at services.api.routes.http"),
    ]);
  }
});
