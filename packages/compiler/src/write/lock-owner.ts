import { createHash, randomBytes } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/**
 * Who holds a lock, as a file name: machine, process, its start and a random part. The start tells a process from a later
 * one with its number: `t` and clock ticks since the boot where `/proc` knows them, `s` and seconds since 1970 elsewhere.
 */
interface Owner {
  readonly machine: string;
  readonly pid: number;
  readonly clock: "t" | "s";
  readonly start: number;
}

const OWNER = /^([0-9a-f]{8})-([1-9]\d{0,9})-([ts])(\d+)-[0-9a-f]{8}$/;

/** A name for this process that no other lock has. */
export function newOwner(): string {
  const ticks = procStat("self")?.start;
  const start = ticks === undefined ? `s${Math.round(Date.now() / 1000 - process.uptime())}` : `t${ticks}`;
  return `${machine()}-${process.pid}-${start}-${randomBytes(4).toString("hex")}`;
}

/** Is that a name that `newOwner` makes? */
export function isOwner(name: string): boolean {
  return OWNER.test(name);
}

/** The owner in words: `process 4242`. */
export function ownerText(name: string): string {
  const owner = parsed(name);
  if (owner === undefined) return "an unknown process";
  return owner.machine === machine() ? `process ${owner.pid}` : `process ${owner.pid} of another machine or container`;
}

/**
 * Has the process of that name ended? Names that no compile makes have no process. Undefined where it cannot be told: the
 * process is another machine's, or a process of that number runs and its start is not known.
 */
export function hasEnded(name: string): boolean | undefined {
  const owner = parsed(name);
  if (owner === undefined) return true;
  if (owner.machine !== machine()) return undefined;
  if (!isRunning(owner.pid)) return true;
  return owner.clock === "t" ? isLaterProcess(owner) : startsElsewhen(owner);
}

function parsed(name: string): Owner | undefined {
  const [, machine = "", pid, clock, start] = OWNER.exec(name) ?? [];
  if (clock !== "t" && clock !== "s") return undefined;
  return { machine, pid: Number(pid), clock, start: Number(start) };
}

/** A container has a host name, or at least process numbers, of its own. */
function machine(): string {
  return createHash("sha256").update(`${hostname()} ${processNumbers()}`).digest("hex").slice(0, 8);
}

function processNumbers(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return "";
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function isLaterProcess({ pid, start }: Owner): boolean | undefined {
  const stat = procStat(pid);
  return stat === undefined ? undefined : stat.start !== start || stat.hasExited;
}

/** What Linux says of a process; one that its parent has not asked for yet (a zombie) has exited. */
function procStat(pid: number | "self") {
  try {
    const [state, ...rest] = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return { hasExited: state === "Z" || state === "X", start: Number(rest[18]) };
  } catch {
    return undefined;
  }
}

/** `ps` counts in whole seconds, and a process knows its own start only from about when Node began. */
const TOLERANCE_S = 3;

function startsElsewhen({ pid, start }: Owner): boolean | undefined {
  const { spawnSync } = process.getBuiltinModule("node:child_process");
  const env = { ...process.env, LC_ALL: "C", TZ: "UTC" };
  const { stdout } = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8", env });
  const seconds = Date.parse(`${stdout} UTC`) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.abs(seconds - start) > TOLERANCE_S;
}
