import { describe, expect, expectTypeOf, it } from "vitest";
import { app } from "../../src/app.ts";
import { gitHubActions, type GitHubActions } from "../../src/delivery/github-actions.ts";

const ROLE = "arn:aws:iam::123456789012:role/deploy";
const environments = {
  staging: { account: "123456789012", region: "us-east-1" },
  production: { account: "123456789012", region: "us-east-1" },
};
const define = () => ({ workloads: [] });

describe("gitHubActions", () => {
  it("keeps what it is given", () => {
    const props = { role: { staging: ROLE }, on: { staging: { branch: "main" } } } as const;
    const workflows = gitHubActions(props);
    expectTypeOf(workflows).toEqualTypeOf<GitHubActions<"staging">>();
    expect(workflows).toMatchObject({ kind: "github-actions", props });
  });

  it("is of environments of the app", () => {
    const staging = gitHubActions({ role: { staging: ROLE }, on: { staging: { branch: "main" } } });
    expect(app("shop", { environments, define, workflows: [staging] }).props).toMatchObject({ workflows: [staging] });
    const other = gitHubActions({ role: { test: ROLE }, on: { test: {} } });
    // @ts-expect-error -- the app has no environment `test`
    app("shop", { environments, define, workflows: [other] });
    // @ts-expect-error -- a trigger for each role
    gitHubActions({ role: { staging: ROLE, production: ROLE }, on: { staging: {} } });
  });
});
