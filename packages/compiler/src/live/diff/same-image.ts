/**
 * Whether an image that runs is the one that is compiled. A tag that a deployment fills in, or gives as a digest, says
 * nothing: then the repositories are compared.
 */
export function isSameImage(compiled: string, live: string): boolean {
  if (compiled === live) return true;
  if (compiled.includes("${")) return repositoryOf(compiled) === repositoryOf(live);
  return !compiled.includes("@") && live.startsWith(`${compiled}@`);
}

function repositoryOf(image: string): string {
  return image.replace(/@.*$/, "").replace(/:[^:/]*$/, "");
}
