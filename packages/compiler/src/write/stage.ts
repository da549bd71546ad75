import { chmodSync, mkdirSync, readlinkSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { OutputFile } from "../model/assembly.ts";
import { carry } from "./carry.ts";
import type { Plan } from "./plan.ts";

/** Makes the complete new tree of the environment whose folder is `from`, in the new folder `staged`. */
export function stage(plan: Plan, from: string, staged: string): void {
  mkdirSync(staged);
  if (plan.exists) chmodSync(staged, statSync(from).mode & 0o7777);
  const made = new Set<string>([staged]);
  for (const path of plan.keptFolders) makeFolder(join(staged, path), made);
  for (const path of plan.kept) {
    makeFolder(dirname(join(staged, path)), made);
    carry(join(from, path), join(staged, path));
  }
  for (const path of plan.keptLinks) carryLink(join(from, path), join(staged, path), made);
  for (const file of [...plan.missing, ...plan.changed]) writeFile(staged, file, made);
}

function makeFolder(path: string, made: Set<string>): void {
  if (made.has(path)) return;
  mkdirSync(path, { recursive: true });
  made.add(path);
}

function carryLink(from: string, to: string, made: Set<string>): void {
  makeFolder(dirname(to), made);
  symlinkSync(readlinkSync(from), to);
}

function writeFile(staged: string, { path, content, executable }: OutputFile, made: Set<string>): void {
  const file = join(staged, path);
  makeFolder(dirname(file), made);
  writeFileSync(file, content, { mode: executable ? 0o755 : 0o644 });
}
