import type { Diagnostic, DocumentEdit, Origin, Severity } from "@ecs-dsl/validators";
import { formatPath } from "@ecs-dsl/validators/path";
import { codeFrame, type FrameLine } from "./code-frame.ts";
import { inOrder } from "./order.ts";
import { paintWith, type Paint } from "../text/paint.ts";
import type { ReportContext } from "./reporter.ts";
import { ruleSummary } from "./rule-summary.ts";
import { summarize, summaryText } from "./summary.ts";
import { terminalText } from "../text/terminal-text.ts";

/** Findings for people: each with its place in the source, what to do, and where to read more. */
export function pretty(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  const paint = paintWith(context.color);
  const linesOf = lineReader(context);
  const blocks = inOrder(diagnostics).map((diagnostic) => block(diagnostic, linesOf, paint));
  const hasSummary = diagnostics.length > 1 || diagnostics[0]?.origin !== undefined;
  const rows = ruleSummary(diagnostics);
  const summary = hasSummary ? [`${paint.bold(summaryText(summarize(diagnostics)))}\n`] : [];
  return [...blocks, ...(rows.length === 0 ? [] : [`${rows.join("\n")}\n`]), ...summary].join("\n");
}

type LinesOf = (file: string) => readonly string[];

function lineReader({ readText }: ReportContext): LinesOf {
  const known = new Map<string, readonly string[]>();
  return (file) => {
    const lines = known.get(file) ?? readText(file)?.split(/\r\n|\n|\r/) ?? [];
    known.set(file, lines);
    return lines;
  };
}

function block(diagnostic: Diagnostic, linesOf: LinesOf, paint: Paint): string {
  const { code, severity, message, help, origin, related = [], suggestion } = diagnostic;
  const head = `${colorOf(severity, paint)(`${severity}[${code}]`)} ${paint.bold(terminalText(message))}`;
  const lines = [head, ...(origin === undefined ? [] : placeLines(origin, severity, linesOf, paint))];
  const notes = [
    ...(help === undefined ? [] : [note("help", help, paint)]),
    ...(suggestion === undefined ? [] : [note("suggestion", `${suggestion.title}.`, paint)]),
    ...(suggestion?.edits ?? []).map((edit) => `    ${paint.dim(terminalText(editText(edit)))}`),
    ...related.map((place) => note("note", placed(place.message, place.origin), paint)),
    note("more", `ecs-dsl explain ${code}`, paint),
  ];
  return [...lines, ...notes, ""].join("\n");
}

function placeLines(origin: Origin, severity: Severity, linesOf: LinesOf, paint: Paint): readonly string[] {
  const path = origin.path === undefined || origin.path === "" ? "" : `  ${terminalText(origin.path)}`;
  const place = `  ${paint.dim("at")} ${paint.blue(placeText(origin))}${path}`;
  const frame = codeFrame(linesOf(origin.file), origin);
  if (frame.length === 0) return [place];
  const width = Math.max(...frame.map(({ number }) => String(number ?? "").length));
  return [place, "", ...frame.map((line) => frameLine(line, width, colorOf(severity, paint), paint)), ""];
}

function frameLine({ number, text }: FrameLine, width: number, mark: Colour, paint: Paint): string {
  const gutter = paint.dim(`  ${String(number ?? "").padStart(width)} |`);
  return text === "" ? gutter : `${gutter} ${number === undefined ? mark(text) : text}`;
}

type Colour = (text: string) => string;

function colorOf(severity: Severity, paint: Paint): Colour {
  if (severity === "error") return paint.red;
  return severity === "warning" ? paint.yellow : paint.blue;
}

function note(label: string, text: string, paint: Paint): string {
  return `  ${paint.dim(`${label}:`)} ${terminalText(text)}`;
}

/** An edit as a person makes it: `+ place: value`, `- place`. */
function editText(edit: DocumentEdit): string {
  const place = formatPath(edit.at);
  return edit.op === "remove" ? `- ${place}` : `+ ${place}: ${JSON.stringify(edit.value)}`;
}

function placed(message: string, origin: Origin | undefined): string {
  return origin === undefined ? message : `${message} (${placeText(origin)})`;
}

function placeText({ file, line, column }: Origin): string {
  return `${terminalText(file)}:${line}:${column}`;
}
