import { createTwoFilesPatch } from "diff";

/** What `patch -p1` and `git apply` make of `before` to get `after`. */
export function unifiedDiff(file: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, { context: 3 }).replace(
    /^=+\n/,
    "",
  );
}
