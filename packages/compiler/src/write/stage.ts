import {
  chmodSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { OutputFile } from "../model/assembly.ts";
import type { Plan } from "./plan.ts";

/** Marks of the folders that a compile leaves behind only when it is killed. */
export const NEW_MARK = ".new-";
export const OLD_MARK = ".old-";

/** Makes the complete new tree of an environment in a folder of its own, and returns that folder. */
export function stage(out: string, plan: Plan): string {
  const staged = mkdtempSync(join(out, `${NEW_MARK}${plan.name}-`));
  chmodSync(staged, plan.exists ? statSync(plan.folder).mode & 0o7777 : 0o777 & ~process.umask());
  const made = new Set<string>([staged]);
  for (const path of plan.keptFolders) makeFolder(join(staged, path), made);
  for (const path of plan.kept) carry(join(plan.folder, path), join(staged, path), made);
  for (const path of plan.keptLinks) carryLink(join(plan.folder, path), join(staged, path), made);
  for (const file of [...plan.missing, ...plan.changed]) writeFile(staged, file, made);
  return staged;
}

function makeFolder(path: string, made: Set<string>): void {
  if (made.has(path)) return;
  mkdirSync(path, { recursive: true });
  made.add(path);
}

/** The same file at its new place: a hard link, or a copy where links cannot be made. */
function carry(from: string, to: string, made: Set<string>): void {
  makeFolder(dirname(to), made);
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
    const { atime, mtime } = statSync(from);
    utimesSync(to, atime, mtime);
  }
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
