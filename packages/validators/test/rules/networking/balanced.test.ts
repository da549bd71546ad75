import { expect, it } from "vitest";
import { balancedContainers, balancedTarget } from "../../../src/rules/networking/balanced.ts";
import { readAs } from "../../../src/read-as.ts";
import { UNKNOWN } from "../../../src/unknown.ts";

it("reads what a service's load balancers send requests to", () => {
  const loadBalancers = [{ containerName: "web", containerPort: 80 }, UNKNOWN, { containerName: "${NAME}" }];
  expect(balancedContainers(readAs("service", { loadBalancers }) ?? {})).toMatchObject([
    { name: "web", port: 80, portAt: ["loadBalancers", 0, "containerPort"] },
    { name: undefined, port: undefined, nameAt: ["loadBalancers", 2, "containerName"] },
  ]);
  expect(balancedContainers({ loadBalancers: UNKNOWN })).toEqual([]);
});

it.each([
  [80, 80],
  ["80", 80],
  ["<PORT>", undefined],
  ["", undefined],
  [UNKNOWN, undefined],
])("reads the port %s of an AppSpec file as %s", (ContainerPort, port) => {
  const info = { ContainerName: "web", ContainerPort };
  const Resources = [{ Web: { Properties: { LoadBalancerInfo: info } } }, UNKNOWN];
  expect(balancedTarget(readAs("appSpec", { Resources }) ?? {})).toMatchObject([{ name: "web", port }]);
});
