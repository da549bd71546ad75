/** Task CPU as ECS keeps it, in units: `512` and `"0.5 vCPU"` → `"512"`. Other text stays, for the rules to report. */
export function cpuUnits(cpu: number | string): string {
  return units(cpu, /^\s*(\d*\.?\d+)\s*vcpu\s*$/i);
}

/** Task memory as ECS keeps it, in MiB: `1024` and `"1 GB"` → `"1024"`. Other text stays. */
export function memoryMib(memory: number | string): string {
  return units(memory, /^\s*(\d*\.?\d+)\s*gb\s*$/i);
}

function units(size: number | string, spelling: RegExp): string {
  if (typeof size === "number") return String(size);
  const amount = Number(spelling.exec(size)?.[1]) * 1024;
  return Number.isSafeInteger(amount) ? String(amount) : size;
}
