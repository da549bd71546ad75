import { CONTAINER_MEMORY_MIB } from "../../facts/container-memory.ts";
import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { ecsApi } from "../source.ts";

export const containerMemoryMin = defineRule({
  code: "resources/container-memory-min",
  severity: "error",
  on: "container",
  summary: "A container has at least 6 MiB of memory.",
  source: ecsApi("API_ContainerDefinition.html"),
  check({ container, label }, report) {
    for (const property of ["memory", "memoryReservation"] as const) {
      const mib = container[property];
      if (isKnown(mib) && mib < CONTAINER_MEMORY_MIB.min) report(tooLittle(label, property, mib));
    }
  },
});

function tooLittle(label: string, property: "memory" | "memoryReservation", mib: number): Finding {
  const isSure = mib < CONTAINER_MEMORY_MIB.minOfOldDocker;
  const { min } = CONTAINER_MEMORY_MIB;
  return {
    at: [property],
    severity: isSure ? "error" : "warning",
    message: `Container ${label} sets ${property} to ${mib} MiB; Docker starts no container with less than ${min} MiB.`,
    help: `Set \`${property}\` to ${min} or more; it counts MiB.`,
  };
}
