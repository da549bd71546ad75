import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { displayPath } from "../display-path.ts";
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
  /** `"kept"` is there already and has what is needed, or somebody else's; what it would have had is in `content`. */
  readonly action: "write" | "edit" | "kept";
}

/** What `init` writes into the folder: nothing that is there is overwritten, and package.json gets scripts alone. */
export function planProject(folder: string, kind: ProjectKind, project: Project): readonly ProjectFile[] {
  const root = repositoryRoot(folder);
  const where = relative(root, folder).replaceAll("\\", "/");
  const file = (path: string, content: string): ProjectFile => ({
    path,
    shown: displayPath(folder, path),
    content,
    action: existsSync(path) ? "kept" : "write",
  });
  return [
    file(join(folder, "ecs.config.ts"), kind.config(project)),
    file(join(folder, "tsconfig.json"), tsconfig()),
    packageFile(file(join(folder, "package.json"), newPackage(project.name))),
    file(join(root, ".pre-commit-config.yaml"), preCommitConfig(where)),
    file(join(root, ".github", "workflows", "ecs-dsl.yml"), workflow(folder, where)),
  ];
}

/** One that is there gets the scripts that it has none of the name of. */
function packageFile(file: ProjectFile): ProjectFile {
  if (file.action !== "kept") return file;
  const text = readFileSync(file.path, "utf8");
  const edited = editedPackage(text);
  return edited === undefined || edited === text ? file : { ...file, content: edited, action: "edit" };
}

/** Undefined for what is not JSON: it stays as it is. */
function editedPackage(text: string): string | undefined {
  try {
    return withScripts(text);
  } catch {
    return undefined;
  }
}
