import { posix } from "node:path";

/** Where an image is built, as a config says it. */
export interface BuildContext {
  readonly context: string;
  /** Absent where it is the Dockerfile of the context. */
  readonly dockerfile?: string;
}

/**
 * The context from the config, and the Dockerfile from the context, of paths that are both relative to `root`, which is the path of
 * their folder from the config.
 */
export function relativeContext(
  root: string,
  { context, dockerfile }: { readonly context: string; readonly dockerfile: string | undefined },
): BuildContext {
  const folder = posix.normalize(posix.join(root, context)).replace(/\/$/, "");
  const shown = folder === "." || folder.startsWith("..") || folder.startsWith("/") ? folder : `./${folder}`;
  if (dockerfile === undefined) return { context: shown };
  const file = posix.relative(folder, posix.normalize(posix.join(root, dockerfile)));
  return file === "Dockerfile" ? { context: shown } : { context: shown, dockerfile: file };
}
