import { defineRule, type Finding } from "../../rule.ts";
import { cpuUnits, meantCpuUnits, meantMemoryMib, memoryMib } from "../../task-size.ts";
import { isKnown } from "../../unknown.ts";
import { shown } from "../../words.ts";
import { isNumberLater } from "../../placeholder.ts";
import { ecsApi } from "../source.ts";
import { property, title } from "../../text.ts";

export const cpuMemoryUnit = defineRule({
  code: "schema/cpu-memory-unit",
  severity: "error",
  on: "taskDefinition",
  summary: "CPU of a task is in CPU units or vCPU, memory in MiB or GB.",
  source: ecsApi("API_RegisterTaskDefinition.html"),
  check({ cpu, memory }, report) {
    if (isKnown(cpu) && !Number.isInteger(cpuUnits(cpu)) && !isNumberLater(cpu)) report(unreadableCpu(cpu));
    if (isKnown(memory) && !Number.isInteger(memoryMib(memory)) && !isNumberLater(memory)) {
      report(unreadableMemory(memory));
    }
  },
});

function unreadableCpu(cpu: string): Finding {
  return {
    at: ["cpu"],
    message: `The task has the CPU ${shown(cpu)}. AWS answers: "Invalid 'cpu' setting for task."`,
    help: cpuMeant(cpu) ?? 'Write CPU units or vCPU, like "512" or "0.5 vCPU".',
  };
}

function cpuMeant(cpu: string): string | undefined {
  const units = meantCpuUnits(cpu);
  return units === undefined ? undefined : `Write ${units}, in CPU units.`;
}

/** Kubernetes' units, which name MiB and GiB plainly; those of other tools may count in thousands. */
const BINARY_UNIT = /[mg]ib?$/i;

function unreadableMemory(memory: string): Finding {
  const mib = meantMemoryMib(memory);
  const base = {
    at: ["memory"],
    message: `The task has the memory ${shown(memory)}. AWS answers: "Invalid 'memory' setting for task."`,
  };
  if (mib === undefined) return { ...base, help: 'Write MiB or GB, like "1024" or "1 GB".' };
  const value = String(mib);
  if (!BINARY_UNIT.test(memory)) return { ...base, help: `Write ${value}, in MiB.` };
  return {
    ...base,
    help: `Write ${value}, in MiB.`,
    fix: { title: title`Set ${property("memory")} to ${value}`, edits: [{ op: "set", at: ["memory"], value }] },
  };
}
