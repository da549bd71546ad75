import { describe, expect, it } from "vitest";
import { given, storedLook } from "../../../../src/emit/scripts/bash/outside.ts";
import { aws, refuse, runBash } from "./run-bash.ts";

const SHOP = `
deploy_parameters=(Banner Release) parameter_defaults=(Banner=new) given_parameters=() values=()
parameter_places=(Banner=shop-api:BannerFromDeployment Banner=shop-web:BannerFromDeployment Release=shop-api:Rel)
selected_stacks() { echo shop-api; }
region=us-east-1`;

const MISSING = refuse("An error occurred (ValidationError): Stack with id x does not exist");
const rows = (...pairs: readonly string[]) => `printf '${pairs.join("\\n")}\\n'`;

/** What the stack takes, where stacks have these parameters and templates these defaults. */
function taken(stack: string, deployed: Readonly<Record<string, string>>, ...before: readonly string[]) {
  const answers = { ...deployed, "*": MISSING };
  return runBash([
    given,
    SHOP,
    aws(answers),
    `stack=${stack}`,
    ...before,
    "take_given",
    'printf "%s\\n" "${values[@]}"',
  ]);
}

const API = "*describe-stacks*shop-api*";
const WEB = "*describe-stacks*shop-web*";
const SUMMARY = "*get-template-summary*";

describe("what is given at deployment", () => {
  it("is the default while there is nothing else", () => {
    expect(taken("shop-web", {}).out).toBe("BannerFromDeployment=new\n");
    const old = { [WEB]: rows("BannerFromDeployment\\told"), [SUMMARY]: rows("BannerFromDeployment\\told") };
    expect(taken("shop-web", old).out).toBe("BannerFromDeployment=new\n");
  });

  it("is what was given before, to the stack or to another one", () => {
    const mine = { [WEB]: rows("BannerFromDeployment\\tmine"), [SUMMARY]: rows("BannerFromDeployment\\told") };
    expect(taken("shop-web", mine).out).toBe("BannerFromDeployment=mine\n");
    expect(taken("shop-api", mine, "given_parameters=(Release=1)").out).toBe("BannerFromDeployment=mine\nRel=1\n");
    const empty = { [WEB]: rows("BannerFromDeployment\\t"), [SUMMARY]: rows("BannerFromDeployment\\told") };
    expect(taken("shop-web", empty).out).toBe("BannerFromDeployment=\n");
  });

  it("is what is given now before all, the last of the name", () => {
    const mine = { [WEB]: rows("BannerFromDeployment\\tmine") };
    const options = ["add_parameter 'Banner=a=b c'", "add_parameter Banner="];
    expect(taken("shop-web", mine, ...options.slice(0, 1)).out).toBe("BannerFromDeployment=a=b c\n");
    expect(taken("shop-web", mine, ...options).out).toBe("BannerFromDeployment=\n");
  });

  it("is kept where its default goes", () => {
    const old = { [API]: rows("Rel\\told"), [SUMMARY]: rows("Rel\\told") };
    expect(taken("shop-api", old).out).toBe("BannerFromDeployment=new\nRel=old\n");
  });

  it("is missed where it never was", () => {
    const { status, said } = taken("shop-api", {});
    expect(status).toBe(3);
    expect(said).toEqual([
      "error: parameter Release has no value yet; give it one: ./deploy.sh --parameter Release=VALUE",
    ]);
    expect(taken("shop-api", {}, "dry_run=yes").out).toBe("BannerFromDeployment=new\nRel=PARAMETER:Release\n");
  });

  it.each([
    ["Banner", 'error: --parameter takes NAME=VALUE, not "Banner".'],
    ["Bannr=1", 'error: there is no parameter "Bannr"; there is Banner, Release.'],
    ["$'Banner=a\\nb'", "error: --parameter takes a value of one line."],
  ])("is a name and a value of one line: %s", (word, message) => {
    const { status, said } = runBash([given, SHOP, "usage() { :; }", `add_parameter ${word}`]);
    expect([status, said[0]]).toEqual([2, message]);
  });
});

describe("what is read of Parameter Store", () => {
  it.each([
    ["echo String", []],
    ["echo StringList", []],
    [
      "echo",
      [
        "error: Parameter Store has no /a/b, which stack shop-api takes; put it there first: aws ssm put-parameter --region us-east-1 --name /a/b --type String --value VALUE",
      ],
    ],
    [
      "echo SecureString",
      ["error: parameter /a/b is a SecureString, which CloudFormation does not read; take it in `secrets`."],
    ],
    [
      refuse("An error occurred (AccessDeniedException)"),
      ["error: parameter /a/b of Parameter Store cannot be read: An error occurred (AccessDeniedException)"],
    ],
  ])("is looked at first: %s", (answer, lines) => {
    const stored = "stored=(shop-web=/x shop-api=/a/b shop-api=/a/b)";
    expect(runBash([storedLook, SHOP, stored, aws({ "*--names?/a/b*": answer }), "check_stored"]).said).toEqual(lines);
  });
});
