import { expect, it } from "vitest";
import { readAs } from "../../src/read-as.ts";
import { fargateWays, hasEndpoint } from "../../src/rules/template-paths.ts";
import { endpoint, fargateIn, INTERNET, NAT } from "./fargate-networks.ts";

const read = (value: unknown) => readAs("template", value) ?? {};
const ways = (route: object | undefined) => fargateWays(read(fargateIn(route))).map((one) => one.ways);

it("tells how tasks get out of their subnets", () => {
  expect([undefined, INTERNET, NAT, { TransitGatewayId: "tgw-1" }].map(ways)).toEqual([
    [["none"]],
    [["internet"]],
    [["nat"]],
    [["other"]],
  ]);
  expect(fargateWays(read(fargateIn(NAT, { Subnets: [] })))).toEqual([]);
});

it("knows endpoints by their service, and those that may be any", () => {
  const has = (name: unknown) => hasEndpoint(read(fargateIn(NAT, {}, endpoint(name))), "s3");
  expect([has("com.amazonaws.us-east-1.s3"), has("com.amazonaws.us-east-1.logs"), has({ Ref: "Any" })]).toEqual([
    true,
    false,
    true,
  ]);
  expect(hasEndpoint(read(fargateIn(NAT)), "s3")).toBe(false);
});
