import { CONTAINER_MEMORY_MIB } from "../../facts/container-memory.ts";
import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { ecsApi } from "../source.ts";
import { property, say } from "../../text.ts";

export const containerMemoryMin = defineRule({
  code: "resources/container-memory-min",
  severity: "error",
  on: "container",
  summary: "A container has at least 6 MiB of memory.",
  source: ecsApi("API_ContainerDefinition.html"),
  check({ container, label }, report) {
    for (const size of ["memory", "memoryReservation"] as const) {
      const mib = container[size];
      if (isKnown(mib) && mib < CONTAINER_MEMORY_MIB.min) report(tooLittle(label, size, mib));
    }
  },
});

function tooLittle(label: string, size: "memory" | "memoryReservation", mib: number): Finding {
  const isSure = mib < CONTAINER_MEMORY_MIB.minOfOldDocker;
  const { min } = CONTAINER_MEMORY_MIB;
  return {
    at: [size],
    ...(isSure ? {} : { severity: "warning" }),
    message: say`Container ${label} sets ${[property(size)]} to ${mib} MiB; Docker starts no container with less than ${min} MiB.`,
    help: say`Set ${property(size)} to ${min} or more; it counts MiB.`,
  };
}
