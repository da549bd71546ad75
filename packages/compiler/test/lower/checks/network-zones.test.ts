import { network, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const workloads = [service("api", { cpu: 256, memory: 512, image: IMAGE })];
const within = (...zones: readonly string[]) =>
  lowerShop({ workloads, network: network({ availabilityZones: zones }) });

describe("availability zones of a network", () => {
  it.each([
    ["names", ["eu-west-1a", "eu-west-1c"]],
    ["ids", ["euw1-az1", "euw1-az3"]],
    ["local zones", ["eu-west-1a", "eu-west-1-ham-1a"]],
    ["ids of local zones", ["euw1-az1", "euw1-ham1-az1"]],
  ])("are %s", (_, zones) => {
    expect(codesOf(within(...zones))).toEqual([]);
  });

  it("are reported as letters alone", () => {
    expect(textsOf(within("a", "eu-west-1b"))).toEqual([
      [
        'The network has the availability zone "a", which is neither the name nor the id of one.',
        'Write "eu-west-1a", or how many zones there are: `availabilityZones: 2`.',
      ],
    ]);
  });

  it("are reported as a region, at their place", () => {
    expect(codesOf(within("eu-west-1a", "eu-west-1"))).toEqual(["config/network-zone at network.availabilityZones[1]"]);
  });

  it("are reported where they are of another region", () => {
    expect(textsOf(within("eu-west-1a", "us-east-1b"))).toEqual([
      [
        'The network has the availability zone "us-east-1b" of another region; its own is eu-west-1.',
        'Name zones like "eu-west-1a", or write how many there are: `availabilityZones: 2`.',
      ],
    ]);
  });
});
