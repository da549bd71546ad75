import type { Ulimit } from "../../documents/index.ts";
import { defineRule, type Finding, type Report } from "../../rule.ts";
import { isKnown, type Read, type Unknown } from "../../unknown.ts";
import { ecsApi } from "../source.ts";
import { property, say, title } from "../../text.ts";

export const ulimitOrder = defineRule({
  code: "schema/ulimit-order",
  severity: "error",
  on: "container",
  about: "ulimits",
  summary: "A container sets each ulimit once, with a soft limit that is not above the hard one.",
  source: ecsApi("API_Ulimit.html"),
  check({ container, label }, report) {
    if (!isKnown(container.ulimits)) return;
    container.ulimits.forEach((ulimit, index, all) => {
      if (isKnown(ulimit)) checkUlimit(ulimit, index, all, label, report);
    });
  },
});

type Ulimits = readonly (Read<Ulimit> | Unknown)[];

function checkUlimit(ulimit: Read<Ulimit>, index: number, all: Ulimits, label: string, report: Report): void {
  const { hardLimit: hard, name, softLimit: soft } = ulimit;
  if (!isKnown(name)) return;
  if (all.findIndex((other) => isKnown(other) && other.name === name) < index) report(repeated(name, label, index));
  // A negative hard limit means that there is none.
  if (isKnown(soft) && isKnown(hard) && hard >= 0 && soft > hard) report(softAboveHard(name, soft, hard, label, index));
}

function repeated(name: string, label: string, index: number): Finding {
  return {
    at: ["ulimits", index, "name"],
    message: `Container ${label} sets the ulimit "${name}" twice; ECS accepts it once.`,
    help: "Keep one of them.",
  };
}

function softAboveHard(name: string, soft: number, hard: number, label: string, index: number): Finding {
  const at = ["ulimits", index, "softLimit"];
  return {
    at,
    message: `Container ${label} sets the ulimit "${name}" to ${soft} soft and ${hard} hard. AWS answers: "Soft limit exceeds hard limit for ulimit ${name}".`,
    help: say`Set ${property(at)} to ${hard} or less.`,
    fix: { title: title`Set ${property(at)} to ${hard}`, edits: [{ op: "set", at, value: hard }] },
  };
}
