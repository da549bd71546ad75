/** The projects that tests are divided into: what a person runs while typing, and what takes more than this process. */
export const PROJECTS = ["unit", "process", "oracle", "stress"] as const;

export type Project = (typeof PROJECTS)[number];

/** The globs of a project: `cli.process.test.ts` belongs to `process`, a name without a project to `unit`. */
export function includedBy(project: Project): { readonly include: string[]; readonly exclude: string[] } {
  if (project === "unit") return { include: testsNamed("*"), exclude: ["**/*.{process,oracle,stress}.test.ts"] };
  return { include: testsNamed(`*.${project}`), exclude: [] };
}

/** The project that runs the test file at `path`. */
export function projectOf(path: string): Project {
  const suffix = /\.(\w+)\.test\.ts$/.exec(path)?.[1];
  return PROJECTS.find((project) => project === suffix) ?? "unit";
}

function testsNamed(name: string): string[] {
  return [`packages/*/test/**/${name}.test.ts`, `test/**/${name}.test.ts`, `examples/*/${name}.test.ts`];
}
