import type { KeyValuePair } from "../../documents/index.ts";
import { defineRule, type Finding, type Report } from "../../rule.ts";
import { isKnown, type Read } from "../../unknown.ts";
import { shown } from "../../words.ts";
import { ecsApi } from "../source.ts";
import { property, say } from "../../text.ts";

export const envPair = defineRule({
  code: "schema/env-pair",
  severity: "error",
  on: "container",
  about: "environment",
  summary: "Each environment variable has a name of its own and a value.",
  source: ecsApi("API_KeyValuePair.html"),
  check({ container: { environment }, label }, report) {
    if (!isKnown(environment)) return;
    environment.forEach((entry, index) => {
      if (isKnown(entry)) checkEntry(entry, index, label, report);
    });
    if (environment.length > 1) checkRepeats(environment, label, report);
  },
});

function checkEntry({ name, value }: Read<KeyValuePair>, index: number, label: string, report: Report): void {
  if (name === undefined || name === "") report(nameless(index, label));
  else if (isKnown(name) && name.includes("=")) report(equalsSign(name, index, label));
  else if (isKnown(name) && value === undefined) report(valueless(name, index, label));
}

function checkRepeats(environment: readonly unknown[], label: string, report: Report): void {
  const seen = new Set<string>();
  environment.forEach((entry, index) => {
    const name = nameOf(entry);
    if (name === undefined) return;
    if (seen.has(name)) report(repeated(name, index, label));
    seen.add(name);
  });
}

function nameOf(entry: unknown): string | undefined {
  if (typeof entry !== "object" || entry === null || !("name" in entry)) return undefined;
  return typeof entry.name === "string" && entry.name !== "" ? entry.name : undefined;
}

function nameless(index: number, label: string): Finding {
  return {
    at: ["environment", index],
    message: `Environment variable #${index + 1} of container ${label} has no name. AWS answers: "Environment variable name cannot be null or blank."`,
    help: say`Add ${property(["environment", index, "name"])}, or remove the entry.`,
  };
}

function equalsSign(name: string, index: number, label: string): Finding {
  return {
    at: ["environment", index, "name"],
    message: `Environment variable ${shown(name)} of container ${label} has an equals sign in its name, so the container gets another name and value.`,
    help: say`Write what is behind the equals sign as ${property(["environment", index, "value"])}.`,
    severity: "warning",
  };
}

function valueless(name: string, index: number, label: string): Finding {
  return {
    at: ["environment", index],
    message: `Environment variable ${shown(name)} of container ${label} has no value, so the container does not get it.`,
    help: say`Add ${property(["environment", index, "value"])}; "" is a value.`,
    severity: "warning",
  };
}

function repeated(name: string, index: number, label: string): Finding {
  return {
    at: ["environment", index, "name"],
    message: `Environment variable ${shown(name)} of container ${label} is set twice; the container gets the last value.`,
    help: "Remove one of them.",
    severity: "warning",
  };
}
