import { queue, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../../lowered.ts";

function naming(value: unknown) {
  const environment: unknown = { JOBS_URL: value };
  const api = Reflect.apply(service, undefined, ["api", { cpu: 256, memory: 512, image: IMAGE, environment }]);
  return lowerShop({ workloads: [api] });
}

const jobs = queue("jobs");
const url = (props: unknown): unknown => Reflect.apply(Reflect.get(jobs, "url"), jobs, [props]);

describe("a reference that the types refuse", () => {
  it.each([
    ["another right", () => url({ access: "admin" })],
    ["a right of no text", () => url({ access: 5 })],
    ["a property that it does not have", () => url({ acces: "send" })],
    ["no settings", () => url("receive")],
    ["a value that queues do not have", () => ({ ...Object(jobs.url()), output: "name" })],
    ["a right on an ARN", () => ({ ...Object(jobs.arn()), access: "send" })],
    ["a noun of no kind", () => ({ ...Object(jobs.url()), resource: { ...jobs, kind: "toString" } })],
    ["no noun", () => ({ ...Object(jobs.url()), resource: undefined })],
  ])("is reported with %s", (_what, reference) => {
    const lowered = naming(reference());
    expect(codesOf(lowered)).toEqual(["config/property-type at services.api.environment.JOBS_URL"]);
    expect(textsOf(lowered)[0]?.[0]).toBe(
      'Service "api" has an incomplete reference for `environment.JOBS_URL`: the call that made it lacks a value, or was given one of another type.',
    );
  });

  it("is reported once where its noun has no name", () => {
    const nameless = Reflect.apply(queue, undefined, [undefined]);
    expect(codesOf(naming(Reflect.apply(Reflect.get(nameless, "url"), nameless, [])))).toEqual([
      "config/property-type at services.api.environment.JOBS_URL",
    ]);
  });
});
