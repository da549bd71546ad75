import { DOCUMENT_KINDS, type DocumentKind, KINDS, type Path } from "@ecs-dsl/validators";
import { isRecord } from "../is-record.ts";

/** What a parsed file is, and where in it the document stands. */
export interface Detected {
  readonly kind: DocumentKind;
  readonly at: Path;
}

const FILES = DOCUMENT_KINDS.map((kind) => ({ kind, ...KINDS[kind].file }));

/** Tells from its top-level properties what a value is; undefined for what is not ours. */
export function detect(value: unknown, file: string): Detected | undefined {
  if (!isRecord(value)) return undefined;
  const bare = FILES.find(({ recognizes }) => recognizes(value, file));
  return bare === undefined ? detectAnswer(value, file) : { kind: bare.kind, at: [] };
}

/** What AWS answers holds the document as one of its properties. */
function detectAnswer(value: Readonly<Record<string, unknown>>, file: string): Detected | undefined {
  for (const { answeredAs, kind, recognizes } of FILES) {
    const answer = answeredAs === undefined ? undefined : value[answeredAs];
    if (answeredAs !== undefined && isRecord(answer) && recognizes(answer, file)) return { kind, at: [answeredAs] };
  }
  return undefined;
}
