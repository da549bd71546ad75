import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { elsewhere } from "../../../../src/emit/scripts/bash/elsewhere.ts";
import { dryRun, talk, workFolder } from "../../../../src/emit/scripts/bash/talk.ts";
import { exitStatuses } from "../../../../src/emit/scripts/exit-statuses.ts";

function ran(line: string, text: string) {
  const script = `set -euo pipefail\n${exitStatuses}${talk}${dryRun}${elsewhere}\nelsewhere=() dry_run=yes\n${line}`;
  const { stdout, stderr } = spawnSync("bash", ["-c", script, "bash", text], { encoding: "utf8" });
  return { stdout, stderr };
}

describe("say", () => {
  it("puts a question mark for whatever drives a terminal or reorders what it shows", () => {
    const hostile = "\u001b[31m\u0007\b\r\u007f\u0085\u009b2J\u061c\u200b\u200f\u2028\u202e\u2060\u2069\ufeff";
    expect(ran('say "$1"', hostile).stderr).toBe("?[31m??????2J????????\n");
  });

  it("keeps text of any language, tabs and lines", () => {
    const plain = "Zürich 東京 🚀 \u2030\tapi\n  why";
    expect(ran('say "$1"', plain).stderr).toBe(`${plain}\n`);
  });

  it("is what every problem goes through", () => {
    expect(ran('fail other "$1"', "\u001bc").stderr).toBe("error: ?c\n");
    expect(ran('usage_error "$1"', "\u001bc").stderr).toContain("error: ?c\n");
  });
});

describe("the folder for temporary files", () => {
  it("is refused by name where it cannot be made", () => {
    const { stderr } = ran(`TMPDIR="$1"\n${workFolder}\nsay made`, "/missing/\u001bc");
    expect(stderr).toBe(
      "error: no folder for temporary files can be made in /missing/?c; set TMPDIR to a folder that takes them.\n",
    );
  });

  it("is made, and gone at the end", () => {
    const { stderr } = ran(`${workFolder}\nsay "$work"\n[ -d "$work" ]`, "");
    expect(stderr).toMatch(/^\/\S+\/ecs-deploy\.\w{6}\n$/);
    expect(existsSync(stderr.trim())).toBe(false);
  });
});

describe("print_command", () => {
  it("is plain ASCII that means the same words", () => {
    const { stdout } = ran("run printf '%s' \"$1\"", "\u001b é \u202e $(exit)");
    expect(stdout).toMatch(/^[\n\x20-\x7e]*$/);
    expect(ran(stdout, "").stdout).toBe("\u001b é \u202e $(exit)");
  });
});
