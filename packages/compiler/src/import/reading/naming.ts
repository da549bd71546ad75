import { posix } from "node:path";

/** A name for an app: letters, digits and `-` between them, from a letter on, at most 40. */
export function appName(wish: string): string {
  const plain = wish.replaceAll(/[^A-Za-z0-9]+/g, "-").replaceAll(/^[^A-Za-z]+|-+$/g, "");
  return plain === "" ? "app" : plain.slice(0, 40).replace(/-$/, "");
}

/** The path of a file of the source, as the config writes it. */
export function folderPath(folder: string, file: string): string {
  const path = posix.join(folder, file);
  return path.startsWith("../") || path === ".." ? path : `./${path}`;
}
