import { expect, it } from "vitest";
import { noun } from "../../../../src/lower/nouns/noun.ts";
import { codesOf, lowerShop } from "../../lowered.ts";
import { appFields } from "../../../../src/lower/fields/tables/app.ts";
import { node } from "../../../../src/lower/fields/shape.ts";

it("needs workloads, which are of the shape that is given", () => {
  const { shape } = appFields(node("service", "a service"), node("queue", "a queue"));
  expect(shape.required).toEqual(["workloads"]);
  expect(shape.members["workloads"]).toMatchObject({ type: "list", of: { type: "node", kind: "service" } });
});

it.each([
  [{ workloads: [5] }, "config/property-type at app.workloads[0]"],
  [{ workloads: [], cluster: {} }, "config/property-type at app.cluster"],
  [{ workloads: [], tags: { team: 5 } }, "config/property-type at app.tags.team"],
  [{}, "config/property-missing at app.workloads"],
])("reports %j", (content, finding) => {
  expect(codesOf(lowerShop(Object(content)))).toEqual([finding]);
  expect(noun(content, "app", "an app").label).toBe("app");
});
