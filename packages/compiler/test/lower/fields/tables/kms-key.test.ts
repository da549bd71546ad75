import { queue, resource, stack } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, lowerShop } from "../../lowered.ts";

const keys = stack("keys", { Key: resource("AWS::KMS::Key", { KeyPolicy: {} }) });

function codesWith(kmsKey: unknown): readonly string[] {
  return codesOf(lowerShop({ workloads: [], resources: [Reflect.apply(queue, undefined, ["jobs", { kmsKey }])] }));
}

it.each(["alias/shop", keys.arn("Key"), keys.ref("Key")])("takes a key as it is written, and one of a stack", (key) => {
  expect(codesWith(key)).toEqual([]);
});

it.each([
  ["", "config/property-empty"],
  [5, "config/property-type"],
  [keys, "config/property-type"],
  [Reflect.apply((id: "Key") => keys.arn(id), undefined, []), "config/property-type"],
  [{ kind: "reference", of: "output" }, "config/property-type"],
])("takes nothing else: %j", (key, code) => {
  expect(codesWith(key)).toEqual([`${code} at queues.jobs.kmsKey`]);
});
