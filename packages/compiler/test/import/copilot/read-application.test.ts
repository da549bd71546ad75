import { describe, expect, it } from "vitest";
import { imported } from "./setting-of.ts";

const API =
  'name: api\ntype: Backend Service\nimage: { location: "a/b:1" }\nenvironments: { prod: { count: 3 }, dev: { count: 2 } }';
const CERTIFIED = (name: string, region: string, account: string) =>
  `name: ${name}\ntype: Environment\nhttp: { private: { certificates: ["arn:aws:acm:${region}:${account}:certificate/1"] } }`;

describe("environments", () => {
  it("are those with a manifest and those that overrides name, production last", () => {
    const { draft, text } = imported({
      "copilot/api/manifest.yml": API,
      "copilot/environments/test/manifest.yml": "name: test\ntype: Environment",
    });
    expect(draft.environments).toEqual([
      { name: "test", account: "", region: "" },
      { name: "dev", account: "", region: "" },
      { name: "prod", account: "", region: "" },
    ]);
    expect(text).toContain("desiredCount: pick(env, { test: 1, dev: 2, prod: 3 })");
  });

  it("are where their certificates are, else where the user says", () => {
    const files = {
      "copilot/api/manifest.yml": API.replace(/\nenv.*/, ""),
      "copilot/environments/a/manifest.yml": CERTIFIED("a", "eu-west-1", "123456789012"),
      "copilot/environments/b/manifest.yml": "name: b\ntype: Environment",
    };
    expect(imported(files, { account: "210987654321", region: "us-east-1" }).draft.environments).toEqual([
      { name: "a", account: "123456789012", region: "eu-west-1" },
      { name: "b", account: "210987654321", region: "us-east-1" },
    ]);
  });

  it("are none where nobody names one", () => {
    const { draft } = imported({ "copilot/api/manifest.yml": API.replace(/\nenv.*/, "") });
    expect([draft.app, draft.environments]).toEqual(["shop-ecs", []]);
  });
});
