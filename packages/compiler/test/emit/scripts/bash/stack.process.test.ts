import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aws, refuse, runBash } from "./run-bash.ts";

const NO_FAILURES = { "*describe-stack-events*": String.raw`printf 'shop\tUPDATE_COMPLETE\tNone\n'` };

describe("await_stack", () => {
  const wait = (statuses: readonly string[], events: Readonly<Record<string, string>> = NO_FAILURES) =>
    runBash(["region=eu-west-1", aws({ "*describe-stacks*": statuses, ...events }), "await_stack shop && echo ready"]);
  const answers = (...statuses: readonly string[]) => statuses.map((status) => `echo ${status}`);

  it.each(["CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE", "UPDATE_FAILED", "REVIEW_IN_PROGRESS"])(
    "lets a stack in %s be deployed",
    (status) => {
      expect(wait(answers(status))).toEqual({ status: 0, out: "ready\n", said: [] });
    },
  );

  it("lets a stack be created that is not there", () => {
    const missing = refuse("An error occurred (ValidationError): Stack with id shop does not exist");
    expect(wait([missing])).toEqual({ status: 0, out: "ready\n", said: [] });
  });

  it("waits for what is in progress, and says so once", () => {
    const statuses = answers("UPDATE_IN_PROGRESS", "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", "UPDATE_COMPLETE");
    expect(wait(statuses)).toEqual({
      status: 0,
      out: "ready\n",
      said: ["Stack shop is in UPDATE_IN_PROGRESS; waiting for it."],
    });
  });

  it.each(["ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "CREATE_FAILED", "DELETE_FAILED"])(
    "says how to delete a stack in %s",
    (status) => {
      const { status: exit, said } = wait(answers(status));
      expect(exit).toBe(1);
      expect(said.slice(-2)).toEqual([
        "  aws cloudformation delete-stack --region eu-west-1 --stack-name shop",
        "  aws cloudformation wait stack-delete-complete --region eu-west-1 --stack-name shop",
      ]);
    },
  );

  it("says how to end a rollback that failed", () => {
    const { status, said } = wait(answers("UPDATE_ROLLBACK_FAILED"));
    expect(status).toBe(1);
    expect(said.at(-1)).toBe("  aws cloudformation continue-update-rollback --region eu-west-1 --stack-name shop");
  });

  it("does not take a refusal for a stack that is not there", () => {
    const { status, said } = wait([refuse("An error occurred (AccessDenied)")]);
    expect(status).toBe(1);
    expect(said).toEqual(["error: stack shop cannot be read: An error occurred (AccessDenied)"]);
  });
});

describe("explain_stack", () => {
  const explain = (...rows: readonly string[]) =>
    runBash([aws({ "*describe-stack-events*": `printf '${rows.join("\\n")}\\n'` }), "explain_stack shop"]);

  it("tells what failed in the latest deployment, and nothing of those before it", () => {
    const { said } = explain(
      String.raw`Service\tUPDATE_FAILED\tThe image is missing`,
      String.raw`TaskRole\tUPDATE_COMPLETE\tNone`,
      String.raw`shop\tUPDATE_IN_PROGRESS\tUser Initiated`,
      String.raw`LogGroup\tCREATE_FAILED\tAn old story`,
    );
    expect(said).toEqual(["What failed in stack shop:", "  Service: UPDATE_FAILED: The image is missing"]);
  });

  it("is silent where AWS does not say", () => {
    const events = aws({ "*describe-stack-events*": refuse("AccessDenied") });
    expect(runBash([events, "explain_stack shop"])).toEqual({ status: 0, out: "", said: [] });
  });
});

describe("take_inputs", () => {
  const take = (answer: string, ...inputs: readonly string[]) =>
    runBash([
      aws({ "*describe-stacks*": answer }),
      "dry_run=no words=()",
      `take_inputs ${inputs.join(" ")}`,
      `printf '%s\\n' "\${words[@]}"`,
    ]);
  const OUTPUTS = String.raw`printf 'SecurityGroup\tsg-1\nTaskDefinition\tapi:1\n'`;
  const MISSING = refuse("An error occurred (ValidationError): Stack with id shop-api does not exist");

  it("passes what another stack has, whatever stands for it otherwise", () => {
    expect(take(OUTPUTS, "Group=shop-api:SecurityGroup", "Later=shop-api:SecurityGroup:none").out).toBe(
      "Group=sg-1\nLater=sg-1\n",
    );
  });

  it.each([
    ["of a stack that does not exist yet", MISSING],
    ["that a stack does not have yet", OUTPUTS],
  ])("passes what stands for an output %s", (_name, answer) => {
    expect(take(answer, "Later=shop-api:Endpoints:none").out).toBe("Later=none\n");
  });

  it.each([
    ["a stack that does not exist", MISSING],
    ["an output that a stack does not have", OUTPUTS],
    ["a stack that cannot be read, whatever stands for its output", refuse("AccessDenied"), "none"],
  ])("ends at %s", (_name, answer, ...absent) => {
    const { status, said } = take(answer, ["Later=shop-api:Endpoints", ...absent].join(":"));
    expect(status).not.toBe(0);
    expect(said.join(" ")).toContain("stack shop-api");
  });
});

describe("deploy_stack", () => {
  const folder = mkdtempSync(join(tmpdir(), "stack-"));
  mkdirSync(join(folder, "cloudformation"));
  const put = (stack: string, bytes: number) =>
    writeFileSync(join(folder, "cloudformation", `${stack}.yaml`), "x".repeat(bytes));
  put("shop", 10);
  put("largest", 51_200);
  put("large", 51_201);

  const run = (...commands: readonly string[]) =>
    runBash(
      [
        "region=eu-west-1 template_bucket='' ",
        aws({
          "*describe-stacks*": "echo UPDATE_COMPLETE",
          ...NO_FAILURES,
          "cloudformation*deploy*broken*": "return 1",
          "cloudformation*deploy*": `printf '%s|' "$@"; echo`,
        }),
        ...commands,
      ],
      folder,
    );

  it("passes parameters and tags as words of their own", () => {
    const { status, said } = run("tags=('team=a b' x=y)", "deploy_stack shop 'Image=a b' Empty=");
    expect(status).toBe(0);
    expect(said.join("")).toBe(
      "cloudformation|deploy|--stack-name|shop|--template-file|cloudformation/shop.yaml|--no-fail-on-empty-changeset|--capabilities|CAPABILITY_NAMED_IAM|--parameter-overrides|Image=a b|Empty=|--tags|team=a b|x=y|",
    );
    expect(run("deploy_stack shop").said.join("")).not.toMatch(/--tags|--parameter-overrides/);
  });

  it("takes a bucket from the first byte that CloudFormation does not take directly", () => {
    const bucket = "template_bucket=shop-templates";
    expect(run(bucket, "deploy_stack largest").said.join("")).not.toContain("--s3-bucket");
    expect(run(bucket, "deploy_stack large").said.join("")).toContain("|--s3-bucket|shop-templates|");
    expect(run("check_template largest").status).toBe(0);
    const { status, said } = run("check_template large");
    expect([status, said.join("")]).toEqual([1, expect.stringContaining("--template-bucket NAME")]);
  });

  it("knows a template that is missing", () => {
    const { status, said } = run("check_template none");
    expect(status).toBe(1);
    expect(said.join("")).toMatch(/cloudformation\/none\.yaml is missing; compile the app again\.$/);
  });

  it("asks AWS for nothing in a dry run", () => {
    const { out, said } = run("dry_run=yes", "aws() { echo called; }", "deploy_stack shop 'Image=a b'");
    expect(said).toEqual([]);
    expect(out).toContain(String.raw`--parameter-overrides Image=a\ b`);
    expect(out).not.toContain("called");
  });

  it("fails where CloudFormation fails, with what it says", () => {
    put("broken", 1);
    const { status, said } = run("deploy_stack broken || exit 7");
    expect([status, said]).toEqual([7, ["What failed in stack broken:"]]);
  });
});
