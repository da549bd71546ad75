import { daemon, ec2Capacity, service, share, type Workload } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const task = { image: IMAGE, memory: 128 } as const;
const general = (maxSize: number, instanceType = "m7g.large") =>
  ec2Capacity("general", { instanceType, minSize: 0, maxSize });

function lowered(capacity: ReturnType<typeof general>, desiredCount: number, ...more: readonly Workload[]) {
  return lowerShop({ workloads: [service("api", { ...task, capacity, desiredCount }), ...more] });
}

describe("network interfaces of instances", () => {
  it("are enough for two tasks on each instance that has three", () => {
    expect(codesOf(lowered(general(2), 4))).toEqual([]);
    expect(textsOf(lowered(general(2), 5))).toEqual([
      [
        'Capacity "general" runs 5 tasks with network interfaces of their own, and has room for 4 on 2 instances of m7g.large: of the 3 interfaces of each, its own takes one.',
        'Set `maxSize` to 3, set `networkMode` of services to "bridge", or switch on the account setting awsvpcTrunking, by which most types of instances have more.',
      ],
    ]);
  });

  it("are taken by daemons as well", () => {
    const micro = general(2, "t4g.micro");
    const agent = daemon("agent", { ...task, memory: 64, capacity: micro });
    expect(textsOf(lowered(micro, 1, agent))[0]).toEqual([
      'Capacity "general" runs 1 task with network interfaces of their own, and has room for 0 on 2 instances of t4g.micro: of the 2 interfaces of each, its own and 1 daemon take 2.',
      'Name a larger `instanceType`, set `networkMode` of services to "bridge", or switch on the account setting awsvpcTrunking, by which most types of instances have more.',
    ]);
  });

  it("count for tasks that run there alone, with interfaces, on a type that is known", () => {
    const capacity = general(1);
    const shares = [share(capacity, { weight: 1 }), share(ec2Capacity("spare", { ...capacity.props }), { weight: 1 })];
    const inShares = service("shares", { ...task, capacityProviderStrategy: shares, desiredCount: 9 });
    const bridged = service("bridged", { ...task, capacity, networkMode: "bridge", desiredCount: 9 });
    const scaled = service("scaled", { ...task, capacity, scaling: { min: 1, max: 9, cpu: 70 } });
    expect(codesOf(lowered(capacity, 1, inShares, bridged, scaled))).toEqual([]);
    expect(codesOf(lowered(general(1, "x99.large"), 9))).toEqual([]);
  });
});
