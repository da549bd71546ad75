import { describe, expect, it } from "vitest";
import { aws, type BashRun, refuse, runBash } from "./run-bash.ts";

const ADDED = "Add Images AWS::ECR::Repository None ";
const KEY = "arn:aws:kms:us-east-1:123456789012:key/1111aaaa-22bb-33cc-44dd-5555eeee6666";
const OTHER_KEY = KEY.replace("1111", "9999");

/** Checks a stack that asks for a repository, of which `describe-repositories` says what `aws` prints. */
function check(encryption: string, answer: string, change = ADDED, name = "shop/api"): BashRun {
  const resource = `  Images:\n    Type: AWS::ECR::Repository\n    Properties:\n      RepositoryName: ${name}\n${encryption}`;
  return runBash([
    'mkdir "$work/cloudformation"; cd "$work"',
    `printf '${change.replaceAll(" ", "\\t")}\\n' >changes.shop`,
    `: >deployed.shop.yaml`,
    `cat >cloudformation/shop.yaml <<'END'\nResources:\n${resource}\nEND`,
    aws({ "ecr*describe-repositories*--repository-names*shop/api*": answer }),
    "check_changes shop",
  ]);
}

function asks(type: string, key?: string): string {
  const lines = [`EncryptionType: ${type}`, ...(key === undefined ? [] : [`KmsKey: ${key}`])];
  return `      EncryptionConfiguration:\n${lines.map((line) => `        ${line}`).join("\n")}`;
}

function has(type: string, key = "None"): string {
  return `printf '%s\\t%s\\n' ${type} ${key}`;
}

describe("a repository that is to be taken back", () => {
  it("is refused with another encryption than the one that it has", () => {
    const { status, said } = check(asks("KMS", KEY), has("AES256"));
    expect(status).toBe(3);
    expect(said.slice(0, 2)).toEqual([
      "Nothing was changed:",
      `  repository shop/api of stack shop is there already, with the encryption AES256, which cannot become KMS ${KEY}. To take it back with its images, ask for the encryption that it has; to have the other one, give the repository another name.`,
    ]);
  });

  it.each([
    ["no encryption where it has a key", "", has("KMS", KEY)],
    ["another key", asks("KMS", OTHER_KEY), has("KMS", KEY)],
    ["the id of another key", asks("KMS", "9999aaaa-22bb-33cc-44dd-5555eeee6666"), has("KMS", KEY)],
    ["two layers where it has one", asks("KMS_DSSE"), has("KMS", KEY)],
    ["a key where it has none, as the change set says", asks("KMS"), has("AES256"), ADDED.replace("Add", "Import")],
  ])("is refused with %s", (_name, encryption, answer, change = ADDED) => {
    expect(check(encryption, answer, change).status).toBe(3);
  });

  it.each([
    ["the encryption that it has", asks("AES256"), has("AES256")],
    ["the encryption that it has unless told otherwise", "", has("AES256")],
    ["the key that it has", asks("KMS", KEY), has("KMS", KEY)],
    ["the id of the key that it has", asks("KMS", KEY.replace(/.*\//, "")), has("KMS", KEY)],
    ["a key that AWS owns, which has an ARN", asks("KMS"), has("KMS", KEY)],
    ["an alias, which may be that key", asks("KMS", "alias/shop"), has("KMS", KEY)],
    ["a key of another stack", asks("KMS", "!Ref DataKey"), has("KMS", KEY)],
    ["an encryption that AWS does not tell", asks("KMS", KEY), has("None")],
    ["a name that nothing has", asks("KMS", KEY), refuse("RepositoryNotFoundException")],
    ["what the caller may not see", asks("KMS", KEY), refuse("AccessDeniedException")],
    ["a change of what is in the stack", asks("KMS", KEY), has("AES256"), ADDED.replace("Add", "Modify")],
    ["a name that only AWS knows", asks("KMS", KEY), has("AES256"), ADDED, "!Ref Name"],
  ])("is not refused with %s", (_name, encryption, answer, change = ADDED, name = "shop/api") => {
    expect(check(encryption, answer, change, name)).toEqual({ status: 0, out: "", said: [] });
  });
});
