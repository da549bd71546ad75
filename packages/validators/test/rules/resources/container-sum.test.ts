import { describe, expect, it } from "vitest";
import { containersReserve, readableContainers, sumOf, type Task } from "../../../src/rules/resources/container-sum.ts";
import { UNKNOWN } from "../../../src/unknown.ts";

describe("readableContainers", () => {
  it("leaves out what cannot be read", () => {
    const web = { name: "web" };
    expect(readableContainers({ containerDefinitions: [UNKNOWN, web] })).toEqual([web]);
    expect(readableContainers({ containerDefinitions: UNKNOWN })).toEqual([]);
    expect(readableContainers({})).toEqual([]);
  });
});

describe("sumOf", () => {
  function cpuOf(task: Task): number | undefined {
    return sumOf(task, ({ cpu }) => cpu);
  }

  it("adds up, and takes what is absent for nothing", () => {
    expect(cpuOf({ containerDefinitions: [{ cpu: 256 }, { memory: 512 }, { cpu: 128 }] })).toBe(384);
    expect(cpuOf({ containerDefinitions: [] })).toBe(0);
  });

  it("adds up the property that it is asked for", () => {
    expect(sumOf({ containerDefinitions: [{ cpu: 256, memory: 512 }] }, ({ memory }) => memory)).toBe(512);
  });

  it("is undefined when a part of the sum cannot be read", () => {
    expect(cpuOf({ containerDefinitions: [{ cpu: 256 }, { cpu: UNKNOWN }] })).toBeUndefined();
    expect(cpuOf({ containerDefinitions: [{ cpu: 256 }, UNKNOWN] })).toBeUndefined();
    expect(cpuOf({ containerDefinitions: UNKNOWN })).toBeUndefined();
    expect(cpuOf({})).toBeUndefined();
  });
});

describe("containersReserve", () => {
  it("begins a sentence about one container or several", () => {
    expect(containersReserve({ family: "api", containerDefinitions: [{}] })).toBe(
      'The 1 container of task "api" reserves',
    );
    expect(containersReserve({ containerDefinitions: [{}, {}] })).toBe("The 2 containers of the task reserve");
  });
});
