import { describe, expect, it } from "vitest";
import { importSource, optionProblem } from "../../src/import/import-source.ts";
import type { Source } from "../../src/import/importer.ts";

const TASK = JSON.stringify({
  family: "api",
  cpu: "256",
  memory: "512",
  containerDefinitions: [{ name: "api", image: "nginx:1.29" }],
});

function source(text: string): Source {
  return { shown: "task.json", name: "shop", files: ["task.json"], read: () => text, env: {} };
}

describe("importing a source", () => {
  it("is by the first importer that takes it, or by the one that is named", () => {
    for (const from of [undefined, "task-definitions"])
      expect(importSource(source(TASK), from, {})).toHaveProperty("draft");
  });

  it.each([
    ["{}", undefined, "usage/import-source", /^"task\.json" holds nothing that can be imported/],
    [TASK, "copilt", "usage/import-source", /^Nothing is imported from "copilt"/],
    ["{}", "task-definitions", "input/not-imported", /./],
  ])("says why there is none: %j from %j", (text, from, code, message) => {
    expect(importSource(source(text), from, {})).toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it.each([
    [{ app: "my app" }, '"my app" cannot be the name of an app.'],
    [{ account: "1234" }, '"1234" is not an AWS account.'],
    [{ region: "Frankfurt" }, '"Frankfurt" is not a region of AWS.'],
    [{ app: "shop", account: "123456789012", region: "eu-west-1" }, undefined],
    [{}, undefined],
  ])("takes names as AWS has them: %j", (options, message) => {
    expect(optionProblem(options)?.message).toBe(message);
  });
});
