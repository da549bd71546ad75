import { defineRule, type Finding } from "../../rule.ts";
import { coerce } from "../../conform.ts";
import type { ShapeProblem } from "../../shape.ts";
import { cpuUnits, memoryMib } from "../../task-size.ts";
import { ecsApi } from "../source.ts";
import { described, placeName } from "./shape-words.ts";
import { sizeLevel } from "./size-level.ts";
import { isNumberLater } from "../../placeholder.ts";
import { say } from "../../text.ts";

export const cpuMemoryType = defineRule({
  code: "schema/cpu-memory-type",
  severity: "error",
  on: "shape",
  summary: "CPU and memory of a task are strings, those of a container whole numbers.",
  source: ecsApi("API_RegisterTaskDefinition.html"),
  check(problem, report) {
    const level = problem.kind === "type" ? sizeLevel(problem.at) : undefined;
    if (problem.kind === "type" && level !== undefined && !isNumberLater(problem.value))
      report(mistyped(problem, level));
  },
});

function mistyped(problem: ShapeProblem & { readonly kind: "type" }, level: "task" | "container"): Finding {
  const { at, value } = problem;
  const property = at[at.length - 1] === "cpu" ? "cpu" : "memory";
  const meant = coerce(problem.shape, value) ?? (level === "container" ? wholeAmount(property, value) : undefined);
  const takes = level === "task" ? "a string" : `a whole number of ${UNITS[property]}`;
  const message = say`${placeName(at)} is ${described(value)}; ECS takes ${takes} for a ${level}.`;
  if (meant === undefined) return { at, message, help: `Write ${EXAMPLES[level][property]}.` };
  const text = JSON.stringify(meant);
  return {
    at,
    message,
    help: `Write ${text}.`,
    fix: { title: `Write ${text}`, edits: [{ op: "set", at, value: meant }] },
  };
}

const UNITS = { cpu: "CPU units", memory: "MiB" } as const;

const EXAMPLES = {
  task: { cpu: '"256" or "0.25 vCPU"', memory: '"512" or "0.5 GB"' },
  container: { cpu: "256", memory: "512" },
} as const;

/** The number that a container takes for a size in the form that only a task takes: `"0.5 GB"` → 512. */
function wholeAmount(property: "cpu" | "memory", value: unknown): number | undefined {
  if (typeof value !== "string") return undefined;
  const amount = property === "cpu" ? cpuUnits(value) : memoryMib(value);
  return Number.isSafeInteger(amount) ? amount : undefined;
}
