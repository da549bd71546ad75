import { DOCUMENT_KINDS, type DocumentKind, KINDS, type Path } from "@ecs-dsl/validators";
import { isRecord } from "../is-record.ts";

/** A document of a parsed file, and where in it the document stands. */
export interface Detected {
  readonly kind: DocumentKind;
  readonly at: Path;
}

const FILES = DOCUMENT_KINDS.map((kind) => ({ kind, ...KINDS[kind].file }));

const NONE: readonly Detected[] = [];

/** Tells from its top-level properties what a value is; nothing for what is not ours. */
export function detect(value: unknown, file: string): readonly Detected[] {
  if (!isRecord(value)) return NONE;
  const bare = FILES.find(({ recognizes }) => recognizes(value, file));
  return bare === undefined ? detectAnswer(value, file) : [{ kind: bare.kind, at: [] }];
}

/** What AWS answers holds the document as one of its properties, or a list of documents. */
function detectAnswer(value: Readonly<Record<string, unknown>>, file: string): readonly Detected[] {
  for (const { answeredAs, answeredIn, kind, recognizes } of FILES) {
    const answer = answeredAs === undefined ? undefined : value[answeredAs];
    if (answeredAs !== undefined && isRecord(answer) && recognizes(answer, file)) return [{ kind, at: [answeredAs] }];
    const answers = answeredIn === undefined ? undefined : value[answeredIn];
    if (answeredIn === undefined || !Array.isArray(answers)) continue;
    const found = answers.flatMap((item: unknown, index) =>
      isRecord(item) && recognizes(item, file) ? [{ kind, at: [answeredIn, index] }] : NONE,
    );
    if (found.length > 0) return found;
  }
  return NONE;
}
