import type { Project } from "./project.ts";

/** The first line of a config: what it imports, sorted. */
export function importing(...names: readonly string[]): string {
  return `import { ${names.toSorted().join(", ")} } from "ecs-dsl";\n`;
}

/** A repository for the images of one workload, as a constant. */
export function repositoryOf({ name }: Project, workload: string, constant = "images"): string {
  return `const ${constant} = repository("${name.toLowerCase()}/${workload}", { lifecycle: [keepLast(30)] });\n`;
}

/** The image of a workload: built from the Dockerfile that is there, else one that something else pushes. */
export function imageOf({ hasDockerfile }: Project, constant = "images"): string {
  return hasDockerfile ? `${constant}.build(".")` : `${constant}.tag("1.0.0")`;
}

/** Says how images come into a repository where nothing builds them here. */
export function imageComment({ hasDockerfile }: Project): string {
  return hasDockerfile
    ? ""
    : '// Pushed by your pipeline; `images.build("./api")` builds the Dockerfile of a folder instead.\n';
}

/** The end of a config: the app with its workloads, in one environment where the account is known. */
export function appOf({ name, account, region }: Project, ...workloads: readonly string[]): string {
  const list = `[${workloads.join(", ")}]`;
  if (account === undefined || region === undefined) return `export default app("${name}", { workloads: ${list} });\n`;
  return `export default app("${name}", {
  environments: {
    production: { account: "${account}", region: "${region}" },
  },
  define: () => ({ workloads: ${list} }),
});
`;
}
