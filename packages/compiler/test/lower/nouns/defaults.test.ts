import { queue, service, task, topic } from "@ecs-dsl/dsl";
import { callSiteOf } from "@ecs-dsl/dsl/inspect";
import { describe, expect, it } from "vitest";
import { Defaults } from "../../../src/lower/nouns/defaults.ts";
import { noun, sourceOf } from "../../../src/lower/nouns/noun.ts";

const app = noun({}, "app", "the app");
const groups = { service: { stopTimeout: 60, image: "api:1" }, task: { image: "task:1", stopTimeout: 5 } };
const defaults = new Defaults(app, groups, ["image"]);
const api = service("api", { cpu: 256, memory: 512, image: "shop:1" });

describe("Defaults", () => {
  it("are in a copy of the value, which was written where the value was", () => {
    const [copy, subject] = defaults.filled(api, noun(api, "services.api", "the service"));
    expect(copy.props).toEqual({ ...api.props, stopTimeout: 60 });
    expect(callSiteOf(copy)).toBe(callSiteOf(api));
    expect(defaults.originalOf(copy)).toBe(api);
    expect(sourceOf(subject, ["stopTimeout"])).toMatchObject({
      node: app.node,
      path: ["defaults", "service", "stopTimeout"],
    });
    expect(sourceOf(subject, ["cpu"])).toMatchObject({ node: api, path: ["cpu"] });
  });

  it("are none of what a task takes of another workload, which brings its own", () => {
    const migrate = task("migrate", { from: api, command: ["migrate"] });
    const [copy] = defaults.filled(migrate, noun(migrate, "tasks.migrate", "the task"));
    expect(copy.props).toMatchObject({ stopTimeout: 5, from: { props: { stopTimeout: 60 } } });
    expect(copy.props.image).toBe(undefined);
  });

  it("leave what exists, and what has none, as it is", () => {
    const there = queue.existing("arn:aws:sqs:eu-west-1:123456789012:jobs");
    const subject = noun(there, "queues.jobs", "the queue");
    expect(new Defaults(app, { queue: { visibilityTimeout: 5 } }).filled(there, subject)).toEqual([there, subject]);
    const jobs = queue("jobs");
    expect(defaults.filled(jobs, subject)[0]).toBe(jobs);
  });

  it("leave settings that are another value as they are, so that this is what is told", () => {
    const wrong: unknown = Reflect.apply(queue, undefined, ["jobs", topic("orders")]);
    const all = new Defaults(app, { queue: { visibilityTimeout: 5 } });
    const jobs = queue("jobs", {});
    expect(all.filled(jobs, app)[0]).not.toBe(jobs);
    const filled: typeof all.filled = (value, subject) => all.filled(value, subject);
    expect(Reflect.apply(filled, undefined, [wrong, app])).toEqual([wrong, app]);
  });
});
