/** A path from the root, a drive or a URL. */
const ABSOLUTE = /^(?:[/\\]|[A-Za-z]:|[A-Za-z][\w+.-]*:\/\/)/;

/** True for a path that starts at a folder: where that stands on a machine is not in it. */
export function isRelative(path: string): boolean {
  return path !== "" && !ABSOLUTE.test(path);
}
