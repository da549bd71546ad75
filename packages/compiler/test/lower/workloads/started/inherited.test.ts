import { app, scheduledTask, service, task, type Workload } from "@ecs-dsl/dsl";
import { check } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { lower } from "../../../../src/lower/lower.ts";
import { inherited, isInherited } from "../../../../src/lower/workloads/started/inherited.ts";

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: "api:1.0",
  command: ["serve"],
  entryPoint: ["/init"],
  environment: { MODE: "serve", ZONE: "a" },
  tags: { team: "shop" },
});

it("takes what the task does not say, merges maps, and leaves what is about the service alone", () => {
  const { props } = task("migrate", { from: api, entryPoint: [], environment: { MODE: "migrate" } });
  expect(inherited(props)).toEqual({
    from: api,
    cpu: 512,
    memory: 1024,
    image: "api:1.0",
    entryPoint: [],
    environment: { MODE: "migrate", ZONE: "a" },
  });
});

it("is the props as they are without a workload to take from, whatever stands there", () => {
  for (const props of [{ cpu: 256 }, { from: undefined }, { from: "api" }]) {
    expect(inherited(Object(props))).toBe(props);
  }
});

it.each([
  [["cpu"], true],
  [["image"], true],
  [["user"], true],
  [["environment", "ZONE"], true],
  [["environment", "MODE"], false],
  [["environment", "OTHER"], false],
  [["environment"], false],
  [["entryPoint", 0], false],
  [["command"], false],
  [["tags", "team"], false],
  [[], false],
])("knows whether %j is the service's", (path, expected) => {
  const { props } = task("migrate", { from: api, entryPoint: [], environment: { MODE: "migrate" } });
  expect(isInherited(props, path)).toBe(expected);
});

describe("a task that is from what cannot be used", () => {
  const KINDS = { task, scheduledTask };
  const anyTask = (kind: keyof typeof KINDS, props: object): Workload => {
    const schedule = kind === "task" ? {} : { schedule: "rate(1 hour)" };
    return Object(Reflect.apply(KINDS[kind], undefined, ["migrate", { command: ["migrate"], ...schedule, ...props }]));
  };
  const found = (workload: Workload) => {
    const { findings, assembly } = lower(app("shop", { workloads: [api, workload] }), "default");
    return [...findings, ...check(assembly.documents)].filter(({ severity }) => severity === "error");
  };

  it.each(["task", "scheduledTask"] as const)("has one finding, as a %s, whatever stands there", (kind) => {
    for (const from of ["api", 7, true, null, [api], {}, () => api, service, "", { kind: "service" }]) {
      expect(found(anyTask(kind, { from }))).toMatchObject([
        { code: "config/property-type", source: { path: ["from"] } },
      ]);
    }
  });

  it.each(["form", "service", "extends", "basedOn"])("has one finding where `from` is called %j", (name) => {
    expect(found(anyTask("task", { [name]: api }))).toMatchObject([{ code: "config/property-unknown" }]);
    expect(found(anyTask("scheduledTask", { [name]: api }))).toMatchObject([{ code: "config/property-unknown" }]);
  });

  it("has its own faults reported beside it", () => {
    const props = { from: "api", cpu: true, mounts: { "/data": "data" } };
    expect(found(anyTask("task", props))).toMatchObject([
      { source: { path: ["from"] } },
      { source: { path: ["cpu"] } },
    ]);
  });

  it("lacks what it needs where it is from nothing", () => {
    expect(found(anyTask("task", {}))).toMatchObject([{ code: "config/property-missing", source: { path: ["cpu"] } }]);
  });
});
