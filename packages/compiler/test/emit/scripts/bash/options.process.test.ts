import { describe, expect, it } from "vitest";
import { runBash } from "./run-bash.ts";

const TAKE = [
  "usage() { echo usage; }",
  "valued_options=(--service --timeout)",
  'take_option() { case $1 in -*) printf "%s|" "$@" ;; *) no_option "$1" ;; esac; }',
];

describe("read_arguments", () => {
  const read = (line: string) => runBash([...TAKE, `read_arguments ${line}`, 'echo "$dry_run"']);

  it("gives an option its value, however the two are joined", () => {
    expect(read("--service api --service=a=b --dry-run --service ''").out).toBe(
      "--service|api|--service|a=b|--service||yes\n",
    );
  });

  it("takes a word that begins as an option does for the value", () => {
    expect(read("--service --dry-run").out).toBe("--service|--dry-run|no\n");
  });

  it("gives no value to an option that takes none", () => {
    expect(read("--all --yes").out).toBe("--all|--yes|no\n");
    expect(read("--all=x").said).toContain('error: there is no option "x".');
  });

  it("exits 2 where a value is missing", () => {
    const { status, said } = read("--timeout");
    expect([status, said[0]]).toEqual([2, "error: --timeout takes a value."]);
  });

  it("does not take several options in one word for one of them", () => {
    expect(read("'--service --timeout'").out).toBe("--service --timeout|no\n");
  });

  it("ends with the help where it is asked for, whatever follows", () => {
    expect(read("-h --service")).toEqual({ status: 0, out: "usage\n", said: [] });
  });
});

describe("check_number", () => {
  it.each(["", "1.5", "-1", "soon", "1 2"])("exits 2 for '%s'", (value) => {
    expect(runBash([`check_number --timeout '${value}'`]).status).toBe(2);
  });

  it.each([
    ["0", "0"],
    ["900", "900"],
    ["08", "8"],
    ["000", "0"],
    ["999999999", "999999999"],
  ])("takes %s for %s", (value, number) => {
    expect(runBash([`check_number --timeout ${value}; echo "$number"`])).toEqual({
      status: 0,
      out: `${number}\n`,
      said: [],
    });
  });

  it("does not take what bash cannot count with", () => {
    const { status, said } = runBash(["check_number --timeout 18446744073709551617"]);
    expect([status, said[0]]).toEqual([
      2,
      "error: --timeout takes a number of at most nine digits, not 18446744073709551617.",
    ]);
  });
});

describe("what the environment sets", () => {
  const settings = (environment: NodeJS.ProcessEnv) =>
    runBash(["poll=${ECS_DSL_POLL_SECONDS:-10}", ...TAKE, 'read_arguments; echo "$parallel $poll"'], "/", environment);

  it.each([
    [{}, "8 10"],
    [{ ECS_DSL_PARALLEL: "", ECS_DSL_POLL_SECONDS: "" }, "8 10"],
    [{ ECS_DSL_PARALLEL: "08", ECS_DSL_POLL_SECONDS: "0.5" }, "8 0.5"],
    [{ ECS_DSL_PARALLEL: "1", ECS_DSL_POLL_SECONDS: ".5" }, "1 .5"],
  ])("is taken where it is a number: %j", (environment, taken) => {
    expect(settings(environment)).toEqual({ status: 0, out: `${taken}\n`, said: [] });
  });

  it.each([
    [{ ECS_DSL_PARALLEL: "many" }, 'ECS_DSL_PARALLEL takes a number, not "many".'],
    [{ ECS_DSL_PARALLEL: "-1" }, 'ECS_DSL_PARALLEL takes a number, not "-1".'],
    [{ ECS_DSL_PARALLEL: "0" }, "ECS_DSL_PARALLEL takes a number from 1 up, not 0."],
    [{ ECS_DSL_PARALLEL: "a[$(touch ran)]" }, 'ECS_DSL_PARALLEL takes a number, not "a[$(touch ran)]".'],
    [{ ECS_DSL_POLL_SECONDS: "soon" }, 'ECS_DSL_POLL_SECONDS takes a number of seconds, not "soon".'],
    [{ ECS_DSL_POLL_SECONDS: "1.2.3" }, 'ECS_DSL_POLL_SECONDS takes a number of seconds, not "1.2.3".'],
    [{ ECS_DSL_POLL_SECONDS: "--help" }, 'ECS_DSL_POLL_SECONDS takes a number of seconds, not "--help".'],
    [{ ECS_DSL_POLL_SECONDS: "\u001B[31m1" }, 'ECS_DSL_POLL_SECONDS takes a number of seconds, not "?[31m1".'],
  ])("exits 2 where it is none: %j", (environment, message) => {
    const { status, said } = settings(environment);
    expect([status, said[0]]).toEqual([2, `error: ${message}`]);
  });
});

describe("names_of", () => {
  const names = (count: number) => runBash([`names_of $(seq -f web%g ${count})`]).out;

  it("lists eight names, and counts the others", () => {
    expect(names(0)).toBe("\n");
    expect(names(8)).toBe("web1, web2, web3, web4, web5, web6, web7, web8\n");
    expect(names(10)).toBe("web1, web2, web3, web4, web5, web6, web7, web8 and 2 more\n");
  });
});
