import type { Diagnostic } from "@ecs-dsl/validators";
import { counted } from "./summary.ts";

/** From so many findings in so many files on, nobody reads them one by one. */
const MANY_FINDINGS = 10;
const MANY_FILES = 3;

/** How often each code was found, the most frequent first; no line where there is little to sum up. */
export function ruleSummary(diagnostics: readonly Diagnostic[]): readonly string[] {
  const files = new Set(diagnostics.map(({ origin }) => origin?.file));
  if (diagnostics.length < MANY_FINDINGS || files.size < MANY_FILES) return [];
  const byCode = new Map<string, { count: number; readonly files: Set<string | undefined> }>();
  for (const { code, origin } of diagnostics) {
    const row = byCode.get(code) ?? { count: 0, files: new Set() };
    row.count++;
    row.files.add(origin?.file);
    byCode.set(code, row);
  }
  const rows = [...byCode].toSorted(
    ([leftCode, left], [rightCode, right]) => right.count - left.count || (leftCode < rightCode ? -1 : 1),
  );
  const width = String(rows[0]?.[1].count ?? 0).length;
  const longest = Math.max(...rows.map(([code]) => code.length));
  return rows.map(
    ([code, row]) =>
      `${String(row.count).padStart(width)}  ${code.padEnd(longest)}  in ${counted(row.files.size, "file")}`,
  );
}
