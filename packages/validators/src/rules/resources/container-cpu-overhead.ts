import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { cpuUnits, memoryMib } from "../../task-size.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized } from "../../words.ts";
import { reportBeside, taskBeside } from "../beside.ts";
import { nameOf } from "../place.ts";
import { ecsGuide } from "../source.ts";

/** Smallest task in which the proxy of Service Connect leaves something for the others. */
const ROOMY = { cpu: 512, memory: 1024 } as const;

export const containerCpuOverhead = defineRule({
  code: "resources/container-cpu-overhead",
  severity: "info",
  presets: ["strict"],
  on: "service",
  about: "serviceConnectConfiguration",
  summary: "A task has room for the proxy that Service Connect adds to it.",
  source: ecsGuide("service-connect-concepts-deploy.html", "2026-11-30"),
  check(service, report, context) {
    const { serviceConnectConfiguration: connect } = service;
    const task =
      isKnown(connect) && connect.enabled === true && connect.services !== undefined ? taskBeside(context) : undefined;
    if (task !== undefined && isTight(task.value)) reportBeside(report, task, tight(service, task.name));
  },
});

function isTight({ cpu, memory }: Subjects["taskDefinition"]): boolean {
  if (!isKnown(cpu) || !isKnown(memory)) return false;
  return (cpuUnits(cpu) ?? Infinity) < ROOMY.cpu || (memoryMib(memory) ?? Infinity) < ROOMY.memory;
}

function tight(service: Subjects["service"], task: string): Finding {
  return {
    at: ["serviceConnectConfiguration"],
    message: `${capitalized(nameOf("service", service))} uses Service Connect, whose proxy takes up to 256 CPU units and 64 MiB of task definition "${task}".`,
    help: `Give the task ${ROOMY.cpu} CPU units and ${ROOMY.memory} MiB or more.`,
  };
}
