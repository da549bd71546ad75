import { cpuUnits as unitsIn, memoryMib as mibIn } from "@ecs-dsl/validators";

/** Task CPU as ECS keeps it, in units: `512` and `"0.5 vCPU"` → `"512"`. Other text stays, for the rules to report. */
export function cpuUnits(cpu: number | string): string {
  return String(typeof cpu === "number" ? cpu : (unitsIn(cpu) ?? cpu));
}

/** Task memory as ECS keeps it, in MiB: `1024` and `"1 GB"` → `"1024"`. Other text stays. */
export function memoryMib(memory: number | string): string {
  return String(typeof memory === "number" ? memory : (mibIn(memory) ?? memory));
}
