import type { DocumentKind } from "@ecs-dsl/validators";
import type { Assembly, OutputFile } from "../model/assembly.ts";
import { escapeInvisible } from "../text/invisible.ts";

/** The documents of a kind that have a file of their own, as JSON. */
export function documentFiles({ documents }: Assembly, kind: DocumentKind): readonly OutputFile[] {
  return documents.flatMap(({ kind: own, output, value }) =>
    own === kind && output !== undefined ? [jsonFile(output, value)] : [],
  );
}

/** A file of JSON that people read in diffs. */
export function jsonFile(path: string, value: unknown): OutputFile {
  return { path, content: `${escapeInvisible(JSON.stringify(value, undefined, 2))}\n`, executable: false };
}
