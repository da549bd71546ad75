import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Accepted } from "./accepted.ts";
import type { EmittedFile } from "./emitted-files.ts";
import type { OracleFinding } from "./oracle-finding.ts";
import { placeIn } from "./template-place.ts";

interface Match {
  readonly Filename: string;
  readonly Level: "Error" | "Warning" | "Informational";
  readonly Message: string;
  readonly Location: { readonly Path: readonly (string | number)[] | null };
  readonly Rule: { readonly Id: string };
}

/**
 * What cfn-lint finds wrong with the templates, at error and warning level. One process: it takes seconds to start. A template with
 * nothing but what is allowed is accepted.
 */
export function cfnLint(
  files: readonly EmittedFile[],
  accepted?: Accepted,
  isAllowed: (finding: OracleFinding) => boolean = () => false,
): readonly OracleFinding[] {
  const read = files.map((file) => ({ ...file, text: readFileSync(file.path, "utf8") }));
  const asked = read.filter(({ text }) => accepted?.has(text) !== true);
  if (asked.length === 0) return [];
  const paths = asked.map(({ path }) => path);
  const run = spawnSync("cfn-lint", ["--format", "json", "--non-zero-exit-code", "none", "--template", ...paths], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (run.status !== 0) throw new Error(`cfn-lint exits ${run.status}: ${run.stderr}`);
  const matches: readonly Match[] = JSON.parse(run.stdout);
  return asked.flatMap((file) => {
    const place = placeIn(file.text);
    const own = matches
      .filter((match) => match.Filename === file.path)
      .map((match) => oracleFinding(match, file, place));
    if (own.every(isAllowed)) accepted?.add(file.text);
    return own;
  });
}

function oracleFinding(
  { Rule, Message, Location }: Match,
  file: EmittedFile,
  place: (path: readonly (string | number)[]) => string,
): OracleFinding {
  return { oracle: "cfn-lint", rule: Rule.Id, place: place(Location.Path ?? []), message: Message, file: file.name };
}
