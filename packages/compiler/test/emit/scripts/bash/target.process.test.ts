import { describe, expect, it } from "vitest";
import { aws, refuse, runBash } from "./run-bash.ts";

const SHOW = 'echo "$account $region $AWS_REGION $AWS_DEFAULT_REGION"';
const KNOWN = `choose_target 123456789012 eu-west-1; ${SHOW}`;
const UNKNOWN = `choose_target '' ''; ${SHOW}`;
const CALLER = { "*get-caller-identity*": "echo 123456789012" };

describe("choose_target", () => {
  it("takes the account and the region of the environment, whatever the caller has set", () => {
    const run = runBash(["environment=production", aws(CALLER), KNOWN], "/", { AWS_REGION: "us-east-1" });
    expect(run).toEqual({ status: 0, out: "123456789012 eu-west-1 eu-west-1 eu-west-1\n", said: [] });
  });

  it("refuses the credentials of another account", () => {
    const other = aws({ "*get-caller-identity*": "echo 210987654321" });
    const { status, said } = runBash(["environment=production", other, KNOWN]);
    expect([status, said.join("")]).toEqual([
      3,
      "error: the credentials in use are for account 210987654321, but production is in account 123456789012; use credentials for 123456789012, with AWS_PROFILE for example.",
    ]);
  });

  it("says what AWS says of credentials that it does not accept", () => {
    const expired = aws({ "*get-caller-identity*": refuse("ExpiredToken") });
    const { status, said } = runBash([expired, KNOWN]);
    expect([status, said]).toEqual([
      6,
      [
        "error: AWS does not accept the credentials in use: ExpiredToken",
        "Get new credentials and run the same command again: it does the rest.",
      ],
    ]);
  });

  it("needs no credentials and no AWS CLI in a dry run", () => {
    const run = (choice: string) => runBash(["dry_run=yes", 'aws() { echo "called $*" >&2; return 1; }', choice]);
    expect(run(KNOWN)).toEqual({ status: 0, out: "123456789012 eu-west-1 eu-west-1 eu-west-1\n", said: [] });
    expect(run(UNKNOWN).out).toBe("ACCOUNT REGION REGION REGION\n");
  });

  it.each([
    [{ AWS_REGION: "eu-west-1", AWS_DEFAULT_REGION: "eu-west-2" }, "eu-west-1"],
    [{ AWS_DEFAULT_REGION: "eu-west-2" }, "eu-west-2"],
    [{}, "eu-west-3"],
  ])("takes the caller's region where the app names none: %j", (environment, region) => {
    const answers = aws({ ...CALLER, "*configure?get?region*": "echo eu-west-3" });
    const { out } = runBash([answers, UNKNOWN], "/", environment);
    expect(out).toBe(`123456789012 ${region} ${region} ${region}\n`);
  });

  it("does not guess a region", () => {
    const { status, said } = runBash([aws(CALLER), UNKNOWN]);
    expect([status, said]).toEqual([3, ["error: no region is set; set AWS_REGION, to us-east-1 for example."]]);
  });
});

describe("confirm_target", () => {
  /** As on a terminal. */
  const TERMINAL = '[() { case "$*" in *"-t 0"*) return 1 ;; esac; builtin [ "$@"; }';
  const asked = (reply: string) =>
    runBash([
      TERMINAL,
      "account=123456789012 region=$'eu-west-1\\033[31m'",
      `confirm_target shop <<<'${reply}' && echo meant`,
    ]);

  it("asks, without a character that could drive the terminal", () => {
    const { status, out, said } = asked("y");
    expect({ status, out }).toEqual({ status: 0, out: "meant\n" });
    expect(said.join("")).toBe("");
  });

  it("exits 3 where the account is not meant", () => {
    const { status, said } = asked("no");
    expect(status).toBe(3);
    expect(said).toEqual([
      "Deploy shop to account 123456789012, region eu-west-1?[31m? [y/N] error: nothing was deployed.",
    ]);
  });
});
