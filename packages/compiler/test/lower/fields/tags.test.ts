import { fileSystem, queue, topic } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { REPOSITORY_TAGS, TAGS, templateTags } from "../../../src/lower/fields/tags.ts";
import { noun } from "../../../src/lower/nouns/noun.ts";
import { codesOf, lowerShop, textsOf } from "../lowered.ts";

const app = noun({}, "app", 'app "shop"');
const context = { app, appTags: { team: "shop", stage: "app" } };

describe("tags", () => {
  it("are those of the app with the noun's own over them, sorted by key", () => {
    expect(TAGS.lower({ stage: "own", a: "1" }, context)).toEqual([
      { key: "a", value: "1" },
      { key: "stage", value: "own" },
      { key: "team", value: "shop" },
    ]);
  });

  it("are spelt as templates and ECR spell them", () => {
    expect(templateTags({ team: "shop" })).toEqual([{ Key: "team", Value: "shop" }]);
    expect(REPOSITORY_TAGS.lower({}, context)?.[0]).toEqual({ Key: "stage", Value: "app" });
  });

  it("are absent where nobody gives any", () => {
    expect(templateTags(undefined)).toBeUndefined();
    expect(TAGS.lower({}, { app, appTags: undefined })).toBeUndefined();
  });

  it("are placed where each was written", () => {
    expect(TAGS.locate?.({ stage: "own" }, context)).toEqual([
      { at: [0], path: ["stage"] },
      { at: [1], path: ["tags", "team"], subject: app },
    ]);
  });

  it.each([
    ["queues.jobs", queue("jobs", { tags: { "": "shop" } })],
    ["topics.paid", topic("paid", { tags: { team: "shop", "": "" } })],
    ["fileSystems.files", fileSystem("files", { tags: { "": "" } })],
  ])("have keys, also of what is no document, whose rules say so: %s", (at, resource) => {
    const shop = lowerShop({ workloads: [], resources: [resource] });
    expect(codesOf(shop)).toEqual([`config/property-empty at ${at}.tags`]);
    expect(textsOf(shop)).toEqual([
      [
        expect.stringContaining("has an empty key in `tags`; AWS does not take one."),
        'Give every entry of `tags` a key, like "team".',
      ],
    ]);
  });
});
