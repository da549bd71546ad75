import { securityGroup, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const lowered = (port: unknown) => {
  const connections = [Reflect.apply(securityGroup.existing, undefined, ["sg-0123456789abcdef0", { port }])];
  return lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE, connections })] });
};

it("takes a port from 1 to 65535 alone", () => {
  for (const port of [1, 65_535]) expect(codesOf(lowered(port))).toEqual([]);
  for (const port of [0, 65_536, 1.5, "5432", undefined]) {
    expect(codesOf(lowered(port)).map((code) => code.replace(/.* at /, ""))).toEqual([
      expect.stringMatching(/^services\.api\.connections\[0\]/),
    ]);
  }
  expect(textsOf(lowered(0))[0]?.[0]).toMatch(/^Connection 1 of service "api" has /);
});
