import { formatPath, type Diagnostic, type Path } from "@ecs-dsl/validators";
import { isRecord } from "../read/is-record.ts";
import type { SourceFile } from "../read/source-document.ts";
import { lineColumn } from "../formats/span.ts";
import { isAtOrBelow, noReason, unusedSuppression } from "./suppression-faults.ts";

/** Where a suppression is good for findings, and where it stands itself. */
interface Entry {
  readonly code: string;
  readonly reason: string;
  readonly isFor: (place: NonNullable<Diagnostic["origin"]>) => boolean;
  readonly origin: NonNullable<Diagnostic["origin"]>;
  isUsed: boolean;
}

/** What every suppression that stands in a file has in it. */
const MARK = "ecs-dsl";

/**
 * The suppressions that stand beside what they are about: comments of YAML, for a line, and `Metadata` of a template's
 * resource, for the resource.
 *
 * ```yaml
 * Image: nginx:latest # ecs-dsl-disable-line images/latest-tag -- a demo
 * # ecs-dsl-disable-next-line images/latest-tag, security/root-user -- a demo
 * Image: nginx:latest
 * Metadata: { ecs-dsl: { suppress: [{ code: images/latest-tag, reason: a demo }] } }
 * ```
 */
export class InlineSuppressions {
  readonly #entries: readonly Entry[];

  private constructor(entries: readonly Entry[]) {
    this.#entries = entries;
  }

  static of(source: SourceFile): InlineSuppressions {
    if (!source.text.includes(MARK)) return new InlineSuppressions([]);
    const comments = source.parsed.format === "yaml" ? commentsOf(source) : [];
    return new InlineSuppressions([...comments, ...metadataOf(source)]);
  }

  /** True for a finding that is accepted with a reason. */
  accepts({ code, origin }: Diagnostic): boolean {
    let isAccepted = false;
    for (const entry of this.#entries) {
      if (origin === undefined || entry.code !== code || !entry.isFor(origin)) continue;
      entry.isUsed = true;
      isAccepted ||= entry.reason !== "";
    }
    return isAccepted;
  }

  /** Suppressions without a reason, or which no finding needed; known once all findings have been asked about. */
  faults(): readonly Diagnostic[] {
    return this.#entries.flatMap(({ code, reason, origin, isUsed }) => {
      const place = origin.path === undefined ? `${origin.file}:${origin.line}` : origin.path;
      if (reason === "") return [{ ...noReason(`${code} in ${place}`), severity: "warning" as const, origin }];
      return isUsed ? [] : [{ ...unusedSuppression(`${code} in ${place}`), severity: "warning" as const, origin }];
    });
  }
}

const COMMENT = /(?<before>^|\s)#\s*ecs-dsl-disable-(?<which>line|next-line)\s+(?<rest>\S.*)$/;

function commentsOf({ file, text }: SourceFile): readonly Entry[] {
  const lines = text.split(/\r\n|\n|\r/);
  return lines.flatMap((line, index) => {
    const groups = COMMENT.exec(line)?.groups;
    if (groups === undefined) return [];
    const { which, rest = "" } = groups;
    const [codes = "", ...reasons] = rest.split(/\s--(?:\s|$)/);
    const target = which === "line" ? index : nextLine(lines, index);
    const origin = { file, line: index + 1, column: line.indexOf("#", line.search(COMMENT)) + 1 };
    return codes
      .split(",")
      .map((code) => code.trim())
      .filter((code) => code !== "")
      .map((code) => ({
        code,
        reason: reasons.join(" -- ").trim(),
        isFor: (place: Entry["origin"]) => place.line === target + 1,
        origin,
        isUsed: false,
      }));
  });
}

/** The next line that is neither blank nor a comment. */
function nextLine(lines: readonly string[], index: number): number {
  return lines.findIndex((line, at) => at > index && !/^\s*(?:#|$)/.test(line));
}

function metadataOf(source: SourceFile): readonly Entry[] {
  const { value } = source.parsed;
  const resources = isRecord(value) ? value["Resources"] : undefined;
  if (!isRecord(resources)) return [];
  return Object.entries(resources).flatMap(([id, resource]) => {
    const metadata = isRecord(resource) ? resource["Metadata"] : undefined;
    const own = isRecord(metadata) ? metadata[MARK] : undefined;
    const suppress = isRecord(own) ? own["suppress"] : undefined;
    return Array.isArray(suppress) ? suppress.flatMap((one, index) => entryOf(one, id, index, source)) : [];
  });
}

function entryOf(written: unknown, id: string, index: number, source: SourceFile): readonly Entry[] {
  if (!isRecord(written) || typeof written["code"] !== "string") return [];
  const { code, reason, at } = written;
  const resource = formatPath(["Resources", id]);
  const path: Path = ["Resources", id, "Metadata", MARK, "suppress", index];
  return [
    {
      code,
      reason: typeof reason === "string" ? reason.trim() : "",
      isFor: (place) => isAtOrBelow(place.path ?? "", typeof at === "string" ? `${resource}.${at}` : resource),
      origin: {
        file: source.file,
        ...lineColumn(source.text, source.parsed.locate(path).value.start),
        path: formatPath(path),
      },
      isUsed: false,
    },
  ];
}
