import { fargateSizeFor } from "../../reading/fargate-size.ts";
import { Noted, type Members } from "../../draft.ts";
import type { Given } from "../../reading/given.ts";
import type { Part } from "../setting.ts";

/** CPU and memory of a task: what the service is limited to, else what it reserves, as the next larger size of Fargate. */
export function sizeOf({ given, datastore }: Part): Members {
  const resources = given.member("deploy")?.member("resources");
  const [limits, reservations] = [resources?.member("limits"), resources?.member("reservations")];
  const cpuGiven = given.member("cpus") ?? limits?.member("cpus") ?? reservations?.member("cpus");
  const memoryGiven =
    given.member("mem_limit") ??
    limits?.member("memory") ??
    given.member("mem_reservation") ??
    reservations?.member("memory");
  const [cpus, mib] = [cpuGiven?.number(), memoryGiven === undefined ? undefined : mebibytes(memoryGiven)];
  for (const name of ["cpus", "memory"])
    if (limits?.member(name) !== undefined)
      reservations?.member(name)?.approximated("A task of Fargate has what its limit says.");
  if (given.member("mem_limit") !== undefined || limits?.member("memory") !== undefined)
    given.member("mem_reservation")?.approximated("A task of Fargate has what its limit says.");
  for (const name of ["pids", "devices", "generic_resources"])
    for (const each of [limits, reservations]) each?.member(name)?.leftOut("Fargate does not offer it.");
  const wanted = { cpu: Math.round((cpus ?? 0) * 1024), memory: mib ?? (datastore === undefined ? 512 : 1024) };
  const size = fargateSizeFor(wanted.cpu, wanted.memory);
  if (cpus !== undefined && size.cpu !== wanted.cpu)
    cpuGiven?.approximated(sizeWord(`${size.cpu} CPU units`, size.cpu < wanted.cpu));
  if (mib !== undefined && size.memory !== mib)
    memoryGiven?.approximated(sizeWord(`${size.memory} MiB beside ${size.cpu} CPU units`, size.memory < mib));
  const isSaid = cpus !== undefined || mib !== undefined;
  return { cpu: isSaid ? size.cpu : new Noted(size.cpu, SMALL), memory: size.memory };
}

function sizeWord(size: string, isLess: boolean): string {
  return isLess ? `Fargate has no larger task: ${size}.` : `The next size of Fargate: ${size}.`;
}

const SMALL = "How much it needs is not said: a small size to begin with.";

/** `512m`, `1g`, `1.5gb`, or a number of bytes. */
export function mebibytes(given: Given): number | undefined {
  const text = given.scalar()?.trim().toLowerCase();
  if (text === undefined) return undefined;
  const [, number, unit = "b"] = /^(\d+(?:\.\d+)?)\s*(b|k|kb|kib|m|mb|mib|g|gb|gib|t|tb)?$/.exec(text) ?? [];
  if (number === undefined) return given.leftOut("It is not an amount of memory.");
  return Math.ceil((Number(number) * (BYTES[unit.charAt(0)] ?? 1)) / 2 ** 20);
}

const BYTES: Readonly<Record<string, number>> = { b: 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, t: 2 ** 40 };
