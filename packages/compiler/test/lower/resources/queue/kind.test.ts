import { queue } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, lowerShop, textsOf } from "../../lowered.ts";

function codesWith(props: object) {
  const jobs = Reflect.apply(queue, undefined, ["jobs", props]);
  return codesOf(lowerShop({ workloads: [], resources: [jobs] }));
}

it.each([
  [{ visibilityTimeout: 43_201 }, "config/property-range at queues.jobs.visibilityTimeout"],
  [{ delaySeconds: "5" }, "config/property-type at queues.jobs.delaySeconds"],
  [{ deadLetter: {} }, "config/property-missing at queues.jobs.deadLetter.maxReceiveCount"],
  [{ deadLetter: { maxReceiveCount: 0 } }, "config/property-range at queues.jobs.deadLetter.maxReceiveCount"],
  [{ deduplicationScope: "group" }, "config/property-value at queues.jobs.deduplicationScope"],
])("reports %j", (props, place) => {
  expect(codesWith(props)).toContain(place);
});

it("knows less of a queue that exists", () => {
  const jobs = Reflect.apply(Reflect.get(queue, "existing"), undefined, [
    "arn:aws:sqs:eu-west-1:123456789012:jobs",
    { visibilityTimeout: 30 },
  ]);
  expect(textsOf(lowerShop({ workloads: [], resources: [jobs] }))[0]?.[0]).toBe(
    'Queue "arn:aws:sqs:eu-west-1:123456789012:jobs" has the property "visibilityTimeout", which an existing queue does not have.',
  );
});
