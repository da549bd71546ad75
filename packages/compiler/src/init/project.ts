import { readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { isNamePart } from "../lower/resolve/names.ts";

/** What a new project is to be. */
export interface Answers {
  /** The app's: letters, digits and hyphens between them, the first a letter. */
  readonly name: string;
  /** Twelve digits; without it the config names no environment, and deploys to the account that the credentials are of. */
  readonly account?: string | undefined;
  /** The region of the account, `"eu-west-1"`. */
  readonly region?: string | undefined;
}

/** A new project: what was answered, and what is in its folder already. */
export interface Project extends Answers {
  readonly hasDockerfile: boolean;
  /** The port that the Dockerfile exposes; 8080 where it says none. */
  readonly port: number;
}

/** A kind of project that `init` begins. */
export interface ProjectKind {
  readonly name: string;
  /** Completes "a new app of …". */
  readonly summary: string;
  /** The whole of `ecs.config.ts`. */
  readonly config: (project: Project) => string;
}

/** AWS counts the letters of a stack's name, so that of the app leaves room for what follows it. */
const NAME_LENGTH_MAX = 40;

/** True for a name that an app may have. */
export function isAppName(name: string): boolean {
  return /^[A-Za-z]/.test(name) && isNamePart(name) && name.length <= NAME_LENGTH_MAX;
}

/** The folder's own name, as far as an app may have it. */
export function nameFrom(folder: string): string {
  const name = basename(folder)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^[-\d]+|-+$/g, "")
    .slice(0, NAME_LENGTH_MAX)
    .replace(/-+$/, "");
  return isAppName(name) ? name : "app";
}

/** What the folder has that a config is written for. */
export function projectIn(folder: string, answers: Answers): Project {
  const path = join(folder, "Dockerfile");
  const hasDockerfile = statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  return { ...answers, hasDockerfile, port: (hasDockerfile ? exposed(path) : undefined) ?? 8080 };
}

function exposed(dockerfile: string): number | undefined {
  const [, port] = /^\s*EXPOSE\s+(\d{1,5})\b/im.exec(readFileSync(dockerfile, "utf8")) ?? [];
  const number = Number(port);
  return number >= 1 && number <= 65_535 ? number : undefined;
}
