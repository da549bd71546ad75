import { app, type GitHubActions, gitHubActions, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { lower } from "../../../src/lower/lower.ts";
import { codesOf, IMAGE, textsOf } from "../lowered.ts";

const ROLE = "arn:aws:iam::123456789012:role/deploy";
const PLACE = { account: "123456789012", region: "us-east-1" };
const api = service("api", { cpu: 256, memory: 512, image: IMAGE });

function shopWith(...workflows: readonly unknown[]) {
  const environments = { staging: PLACE, production: PLACE };
  const written: object = { environments, define: () => ({ workloads: [api] }), workflows };
  return lower(app("shop", { ...written, environments, define: () => ({ workloads: [api] }) }), "production");
}

function actions(props: object): GitHubActions {
  return Reflect.apply(gitHubActions, undefined, [props]);
}

const good = {
  role: { staging: ROLE, production: ROLE },
  on: { staging: { branch: "main" }, production: { tag: ["v*"] } },
};

describe("workflows", () => {
  it("may be of each environment", () => {
    expect(codesOf(shopWith(actions({ ...good, promote: { production: "staging" } })))).toEqual([]);
    expect(codesOf(shopWith(actions({ role: { staging: ROLE }, on: { staging: {} } })))).toEqual([]);
  });

  it.each<[string, object, string, string, string]>([
    [
      "an environment that is not there",
      { ...good, on: { stagin: {} } },
      "config/workflow-environment at app.workflows[0].on.stagin",
      'The workflows name environment "stagin" at `on.stagin`, which the app does not have.',
      'Did you mean "staging"?',
    ],
    [
      "no role",
      { role: {}, on: { staging: {} } },
      "config/workflow-environment at app.workflows[0].on.staging",
      'The workflows need a role in environment "staging" and have none.',
      'Add it to `role`: { staging: "arn:aws:iam::123456789012:role/deploy" }.',
    ],
    [
      "itself",
      { ...good, promote: { production: "production" } },
      "config/workflow-promotion at app.workflows[0].promote.production",
      'Environment "production" takes its images of itself.',
      "Name the environment that is deployed before it.",
    ],
    [
      "an environment without a role",
      { role: { production: ROLE }, on: { production: {} }, promote: { production: "staging" } },
      "config/workflow-promotion at app.workflows[0].promote.production",
      'The workflows need a role in environment "staging" and have none.',
      'Add it to `role`: { staging: "arn:aws:iam::123456789012:role/deploy" }.',
    ],
    [
      "an expression",
      { ...good, install: "npm ci ${{ github.event.pull_request.title }}" },
      "config/workflow-text at app.workflows[0].install",
      'The workflows have "npm ci ${{ github.event.pull_request.title }}" at `install`: text of several lines, or with an expression that GitHub would run.',
      "Write plain text of one line.",
    ],
    [
      "a role by its name",
      { ...good, role: { staging: "deploy", production: ROLE } },
      "config/workflow-text at app.workflows[0].role.staging",
      'The workflows take the role "deploy", which is not the ARN of a role.',
      'Write it like "arn:aws:iam::123456789012:role/deploy".',
    ],
  ])("with %s are told", (_, props, code, message, help) => {
    const shop = shopWith(actions(props));
    expect(textsOf(shop)[0]).toEqual([message, help]);
    expect(codesOf(shop)[0]).toBe(code);
  });

  it("are one for each environment", () => {
    expect(codesOf(shopWith(actions(good), actions(good)))).toEqual([
      "config/workflow-environment at app.workflows[1].on.staging",
      "config/workflow-environment at app.workflows[1].on.production",
    ]);
  });

  it("hold to their shape", () => {
    expect(codesOf(shopWith("main"))).toEqual(["config/property-type at app.workflows[0]"]);
    expect(codesOf(shopWith(actions({ role: ROLE, on: { staging: { branches: ["main"] } } })))).toEqual([
      "config/property-type at app.workflows[0].role",
      "config/property-unknown at app.workflows[0].on.staging.branches",
    ]);
  });
});
