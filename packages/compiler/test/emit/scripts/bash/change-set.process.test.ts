import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aws, type BashRun, refuse, runBash } from "./run-bash.ts";

const folder = mkdtempSync(join(tmpdir(), "stack-"));
mkdirSync(join(folder, "cloudformation"));
const put = (name: string, text: string) => writeFileSync(join(folder, "cloudformation", `${name}.yaml`), text);
put("shop", "Parameters:\n  Image:\n    Type: String\n  Count:\n    Type: Number\n    Default: 1\nResources:\n");
put("log", "Resources:\n  Log:\n    Type: X\n    DeletionPolicy: Retain\n    Properties:\n      LogGroupName: /shop\n");
put("largest", "x".repeat(51_200));
put("large", "x".repeat(51_201));

const CREATED = "CREATE_COMPLETE";
const DEPLOYED = {
  "*StackStatus*": String.raw`printf 'UPDATE_COMPLETE\nImage\n'`,
  "*create-change-set*": `printf '%s|' "$@" >&3; echo`,
  "*execute-change-set*": "echo executed >&3",
  "*delete-change-set*": "echo deleted >&3",
  "*describe-stack-events*": ":",
} as const;

/** What deploy_stack calls, where change sets have this status. */
function deploy(
  line: string,
  changeSet: string,
  answers: Readonly<Record<string, string | readonly string[]>> = {},
): BashRun {
  const all = { "*describe-change-set*": `printf '${changeSet}'`, ...DEPLOYED, ...answers };
  return runBash(["region=eu-west-1 stuck=aws", aws(all), "exec 3>&1", line], folder);
}

describe("deploy_stack", () => {
  const shop = "deploy_stack shop cloudformation/shop.yaml";

  it("executes what changes, with values and tags as words of their own", () => {
    const { status, out } = deploy(`stack_tags=('team=a b' x=y); ${shop} 'Image=a,"b' Other=1`, CREATED);
    expect(status).toBe(0);
    expect(out).toContain("|--change-set-type|UPDATE|");
    expect(out).toContain(
      String.raw`|--parameters|ParameterKey=Image,ParameterValue="a,\"b"|--tags|Key=team,Value="a b"|Key=x,Value=y|`,
    );
    expect(out).toMatch(/executed\n$/);
  });

  it("tells CloudFormation everything that the template may do", () => {
    put("macro", "Transform: AWS::LanguageExtensions\nResources:\n  Orders:\n    Type: AWS::SNS::Topic\n");
    const { out } = deploy("deploy_stack macro cloudformation/macro.yaml", CREATED);
    expect(out).toContain("|--capabilities|CAPABILITY_NAMED_IAM|CAPABILITY_AUTO_EXPAND|--template-body|");
    expect(deploy(shop, CREATED).out).not.toContain("--capabilities");
  });

  it("can be told by AWS from a call that is made once more because its answer was lost", () => {
    const { out } = deploy(shop, CREATED, { "*execute-change-set*": 'printf "%s|" "$@" >&3; echo' });
    const [name, ...tokens] = Array.from(
      out.matchAll(/\|--(?:change-set-name|client-token|client-request-token)\|([^|]+)/g),
    ).map(([, word]) => word);
    expect(tokens).toEqual([name, name, name]);
  });

  it("keeps the value of a parameter that is not given, and of one that the stack lacks the default", () => {
    expect(deploy(shop, CREATED).out).toContain("|--parameters|ParameterKey=Image,UsePreviousValue=true|");
  });

  it.each(["The submitted information didn't contain changes.", "No updates are to be performed."])(
    "does nothing where nothing changes: %s",
    (reason) => {
      const { status, out } = deploy(shop, String.raw`FAILED\t${reason.replace("'", String.raw`'"'"'`)}`);
      expect([status, out]).toEqual([0, expect.stringMatching(/\|deleted\n$/)]);
    },
  );

  it("exits 6 where CloudFormation refuses", () => {
    const { status, said } = deploy(shop, String.raw`FAILED\tProperty Foo is unknown`);
    expect([status, said]).toEqual([
      6,
      ["error: CloudFormation refuses what stack shop asks for: Property Foo is unknown"],
    ]);
    expect(deploy(shop, CREATED, { "*create-change-set*": refuse("ValidationError") }).status).toBe(6);
    expect(deploy(shop, CREATED, { "*execute-change-set*": refuse("AccessDenied") }).status).toBe(6);
  });

  it("takes back what was kept, and only what the stack does not have", () => {
    const log = "deploy_stack log cloudformation/log.yaml";
    expect(deploy(log, CREATED).out).toContain("|--import-existing-resources|");
    const deployed = 'cp cloudformation/log.yaml "$work/deployed.log.yaml"';
    expect(deploy(`${deployed}; ${log}`, CREATED).out).not.toContain("--import-existing-resources");
    expect(deploy(shop, CREATED).out).not.toContain("--import-existing-resources");
  });

  it("makes a change set that creates where there is no stack", () => {
    const missing = refuse("An error occurred (ValidationError): Stack with id shop does not exist");
    const { out } = deploy(shop, CREATED, { "*StackStatus*": [missing, "echo CREATE_COMPLETE"] });
    expect(out).toContain("|--change-set-type|CREATE|");
  });

  it("takes a bucket from the first byte that CloudFormation does not take directly", () => {
    const bucket = "dry_run=yes template_bucket=shop-templates; deploy_stack";
    expect(deploy(`${bucket} largest cloudformation/largest.yaml`, CREATED).out).toContain("--template-body file://");
    expect(deploy(`${bucket} large cloudformation/large.yaml`, CREATED).out).toContain(
      "--template-url https://shop-templates.s3.eu-west-1.amazonaws.com/large.yaml",
    );
    expect(deploy("check_template largest", CREATED).status).toBe(0);
    const { status, said } = deploy("check_template large", CREATED);
    expect([status, said.join("")]).toEqual([3, expect.stringContaining("--template-bucket NAME")]);
  });

  it("knows a template that is missing", () => {
    const { status, said } = deploy("check_template none", CREATED);
    expect(status).toBe(3);
    expect(said.join("")).toMatch(/cloudformation\/none\.yaml is missing; compile the app again\.$/);
  });

  it("asks AWS for nothing in a dry run", () => {
    const { out, said } = runBash(["dry_run=yes", "aws() { echo called; }", `${shop} 'Image=a b'`], folder);
    expect(said).toEqual([]);
    expect(out.split("\n").map((line) => line.split(" ").slice(0, 5).join(" "))).toEqual([
      "aws cloudformation create-change-set --stack-name shop",
      "aws cloudformation execute-change-set --stack-name shop",
      "",
    ]);
  });
});
