import { writeFileSync } from "node:fs";
import type { DocumentEdit } from "@ecs-dsl/validators";
import { type CallExpression, Node } from "ts-morph";
import type { Source } from "../assembly.ts";
import { displayPath } from "../display-path.ts";
import type { Trace } from "../load/trace.ts";
import { optionsOf, placeInCall, valueOf } from "../origin/call-place.ts";
import type { PlacedFinding, Unplaced } from "../origin/place-findings.ts";
import { sourceAt } from "../origin/source-at.ts";
import { SourceFinder } from "../origin/source-finder.ts";

/** A change that was made to one of the user's files. */
export interface AppliedFix {
  readonly file: string;
  readonly title: string;
}

/** Applies the findings' fixes to the config, where every edit of a fix has one certain place in it. Saves the files. */
export function fixConfig(findings: readonly PlacedFinding[], trace: Trace, cwd: string): readonly AppliedFix[] {
  const finder = new SourceFinder(cwd, trace);
  const candidates = findings.flatMap(({ finding }) => candidateOf(finding, finder));
  const applied = candidates.filter(({ edits }) => apply(edits));
  for (const [path, text] of new Map(applied.map(({ path, edits }) => [path, textAround(edits)]))) {
    if (text !== undefined) writeFileSync(path, text);
  }
  return applied.map(({ path, title }) => ({ file: displayPath(cwd, path), title }));
}

/** A fix whose edits are tied to calls in the syntax tree, so that earlier edits do not shift it. */
interface Candidate {
  readonly path: string;
  readonly title: string;
  readonly edits: readonly ConfigEdit[];
}

interface ConfigEdit {
  readonly call: CallExpression;
  readonly source: Source;
  readonly edit: DocumentEdit;
}

function candidateOf(finding: Unplaced, finder: SourceFinder): readonly Candidate[] {
  if (!("document" in finding) || finding.fix === undefined) return [];
  const { title, edits } = finding.fix;
  const placed = edits.map((edit) => {
    const source = sourceAt(finding.document, edit.at);
    const place = source === undefined ? undefined : finder.placeOf(source);
    return source === undefined || place === undefined ? undefined : { ...place, source, edit };
  });
  const known = placed.filter((one) => one !== undefined);
  const [first] = known;
  return first === undefined || known.length < placed.length ? [] : [{ path: first.file, title, edits: known }];
}

/** Makes all edits of one fix, or none. */
function apply(edits: readonly ConfigEdit[]): boolean {
  const changes = edits.map(changeOf).filter((change) => change !== undefined);
  if (changes.length < edits.length) return false;
  for (const change of changes) change();
  return true;
}

function changeOf({ call, source, edit }: ConfigEdit): (() => void) | undefined {
  const { node, isExact } = placeInCall(call, source.path);
  if (edit.op === "remove") return isExact && Node.isPropertyAssignment(node) ? () => node.remove() : undefined;
  return isExact ? replacement(node, edit.value) : addition(call, source, edit.value);
}

function replacement(node: Node, value: unknown): (() => void) | undefined {
  if (!Node.isPropertyAssignment(node)) return undefined;
  const current = node.getInitializer();
  const text = literalText(value, current);
  return text === undefined || !isLiteral(current) ? undefined : () => void node.setInitializer(text);
}

function addition(call: CallExpression, { path }: Source, value: unknown): (() => void) | undefined {
  const name = path.at(-1);
  const text = literalText(value, undefined);
  const above = path.length === 1 ? optionsOf(call) : objectAt(call, path.slice(0, -1));
  if (typeof name !== "string" || text === undefined || !Node.isObjectLiteralExpression(above)) return undefined;
  const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
  return () => void above.addPropertyAssignment({ name: key, initializer: text });
}

function objectAt(call: CallExpression, path: Source["path"]): Node | undefined {
  const { node, isExact } = placeInCall(call, path);
  return isExact ? valueOf(node) : undefined;
}

/** Only a value that is written out can be replaced with certainty. */
function isLiteral(node: Node | undefined): boolean {
  return (
    Node.isNumericLiteral(node) ||
    Node.isStringLiteral(node) ||
    Node.isTrueLiteral(node) ||
    Node.isFalseLiteral(node) ||
    Node.isPrefixUnaryExpression(node)
  );
}

/** A value as TypeScript. Documents write sizes as text (`"1024"`), the DSL as numbers. */
function literalText(value: unknown, current: Node | undefined): string | undefined {
  if (typeof value !== "string") return JSON.stringify(value);
  const isNumber = /^\d+$/.test(value) && !(Node.isStringLiteral(current) && /^\d+$/.test(current.getLiteralValue()));
  return isNumber ? value : JSON.stringify(value);
}

function textAround(edits: readonly ConfigEdit[]): string | undefined {
  return edits[0]?.call.getSourceFile().getFullText();
}
