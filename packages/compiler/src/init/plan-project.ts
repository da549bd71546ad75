import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { displayPath } from "../text/display-path.ts";
import { repositoryRoot } from "../write/repository-root.ts";
import { newPackage, preCommitConfig, tsconfig, withScripts, workflow } from "./project-files.ts";
import type { Project, ProjectKind } from "./project.ts";

/** A file of a new project, and what becomes of it. */
export interface ProjectFile {
  /** Absolute. */
  readonly path: string;
  /** From the folder that the command runs in. */
  readonly shown: string;
  readonly content: string;
  /** `"kept"` is there already and is not changed, whatever it has; `"ready"` has what it would be given. */
  readonly action: "write" | "edit" | "kept" | "ready";
}

/** What `init` writes into the folder: nothing that is there is overwritten, and package.json gets scripts alone. */
export function planProject(folder: string, kind: ProjectKind, project: Project): readonly ProjectFile[] {
  const root = repositoryRoot(folder);
  const where = relative(root, folder).replaceAll("\\", "/");
  const file = (path: string, content: string): ProjectFile => ({
    path,
    shown: displayPath(folder, path),
    content,
    action: actionFor(path, content),
  });
  return [
    file(join(folder, "ecs.config.ts"), kind.config(project)),
    file(join(folder, "tsconfig.json"), tsconfig()),
    packageFile(file(join(folder, "package.json"), newPackage(project.name))),
    file(join(root, ".pre-commit-config.yaml"), preCommitConfig(where)),
    file(join(root, ".github", "workflows", "ecs-dsl.yml"), workflow(folder, where)),
  ];
}

function actionFor(path: string, content: string): ProjectFile["action"] {
  if (!existsSync(path)) return "write";
  return isText(path, content) ? "ready" : "kept";
}

/** What stands there may be a folder, or not be readable. */
function isText(path: string, content: string): boolean {
  try {
    return readFileSync(path, "utf8") === content;
  } catch {
    return false;
  }
}

/** One that is there gets the scripts that it has none of the name of. */
function packageFile(file: ProjectFile): ProjectFile {
  if (file.action !== "kept") return file;
  const [text, edited] = editedPackage(file.path);
  if (edited === text) return { ...file, action: "ready" };
  return edited === undefined ? file : { ...file, content: edited, action: "edit" };
}

/** Its text, and what becomes of that; of what is not JSON, or cannot be read, nothing does. */
function editedPackage(path: string): readonly [before: string, after: string | undefined] {
  try {
    const text = readFileSync(path, "utf8");
    return [text, withScripts(text)];
  } catch {
    return ["", undefined];
  }
}
