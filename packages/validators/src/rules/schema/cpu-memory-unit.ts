import { defineRule, type Finding } from "../../rule.ts";
import { cpuUnits, memoryMib } from "../../task-size.ts";
import { isKnown } from "../../unknown.ts";
import { shown } from "../../words.ts";
import { isNumberLater } from "../placeholder.ts";
import { ecsApi } from "../source.ts";
import { property, title } from "../../text.ts";

export const cpuMemoryUnit = defineRule({
  code: "schema/cpu-memory-unit",
  severity: "error",
  on: "taskDefinition",
  summary: "CPU of a task is in CPU units or vCPU, memory in MiB or GB.",
  source: ecsApi("API_RegisterTaskDefinition.html"),
  check({ cpu, memory }, report) {
    if (isKnown(cpu) && !isNumberLater(cpu) && !Number.isInteger(cpuUnits(cpu))) report(unreadableCpu(cpu));
    if (isKnown(memory) && !isNumberLater(memory) && !Number.isInteger(memoryMib(memory))) {
      report(unreadableMemory(memory));
    }
  },
});

function unreadableCpu(cpu: string): Finding {
  return {
    at: ["cpu"],
    message: `The task has the CPU ${shown(cpu)}. AWS answers: "Invalid 'cpu' setting for task."`,
    help: 'Write CPU units or vCPU, like "512" or "0.5 vCPU".',
  };
}

/** Kubernetes' units, which name MiB and GiB plainly. */
const BINARY_AMOUNT = /^(\d+)\s*(mi|mib|gi|gib)$/i;

function unreadableMemory(memory: string): Finding {
  const [, number, unit = ""] = BINARY_AMOUNT.exec(memory) ?? [];
  const base = {
    at: ["memory"],
    message: `The task has the memory ${shown(memory)}. AWS answers: "Invalid 'memory' setting for task."`,
  };
  if (number === undefined) return { ...base, help: 'Write MiB or GB, like "1024" or "1 GB".' };
  const value = String(Number(number) * (unit.toLowerCase().startsWith("g") ? 1024 : 1));
  return {
    ...base,
    help: `Write "${value}", in MiB.`,
    fix: { title: title`Set ${property("memory")} to ${value}`, edits: [{ op: "set", at: ["memory"], value }] },
  };
}
