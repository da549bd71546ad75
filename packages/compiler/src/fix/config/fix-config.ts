import { readFileSync, writeFileSync } from "node:fs";
import { type DocumentEdit, spelt } from "@ecs-dsl/validators";
import { type CallExpression, Node, type PropertyAssignment } from "ts-morph";
import type { Source } from "../../model/assembly.ts";
import type { ConfigFix } from "../../model/lowered-finding.ts";
import { displayPath } from "../../text/display-path.ts";
import type { Trace } from "../../model/position.ts";
import { optionsOf, placeInCall, valueOf } from "../../origin/call-place.ts";
import type { PlacedFinding } from "../../origin/place-findings.ts";
import { dslSpeller } from "../../origin/dsl-speller.ts";
import { sourceAt } from "../../model/source-at.ts";
import { SourceFinder } from "../../origin/source-finder.ts";
import { addition, removal } from "./config-edit.ts";
import { type TextChange, TextChanges } from "../text-change.ts";

/** A change that was made to one of the user's files. */
export interface AppliedFix {
  readonly file: string;
  readonly line: number;
  readonly title: string;
}

/** Applies the findings' fixes to the config, where every edit of a fix has one certain place in it. Saves the files. */
export function fixConfig(findings: readonly PlacedFinding[], trace: Trace, cwd: string): readonly AppliedFix[] {
  const finder = new SourceFinder(cwd, trace);
  const changesByFile = new Map<string, TextChanges>();
  const applied = findings.flatMap((finding) => {
    const fix = fixOf(finding, finder);
    if (fix === undefined) return [];
    const changes = changesByFile.get(fix.path) ?? new TextChanges();
    changesByFile.set(fix.path, changes);
    if (!changes.addAll(fix.changes)) return [];
    const line = finding.diagnostic.origin?.line ?? 1;
    return [{ file: displayPath(cwd, fix.path), line, title: fix.title }];
  });
  for (const [path, changes] of changesByFile) change(path, changes);
  return applied;
}

/** Offsets count from behind a byte order mark, as the parser does. */
function change(path: string, changes: TextChanges): void {
  const [, mark = "", text = ""] = /^(\ufeff?)([^]*)$/.exec(readFileSync(path, "utf8")) ?? [];
  writeFileSync(path, mark + changes.applyTo(text));
}

/** A fix as changes of one file's text. */
interface TextFix {
  readonly path: string;
  readonly title: string;
  readonly changes: readonly TextChange[];
}

function fixOf({ finding }: PlacedFinding, finder: SourceFinder): TextFix | undefined {
  if (!("document" in finding)) {
    return finding.configFix === undefined ? undefined : fixOfConfig(finding.configFix, finder);
  }
  if (finding.fix === undefined) return undefined;
  const { document, fix } = finding;
  const found = fix.edits.flatMap((edit) => {
    const source = sourceAt(document, edit.at);
    const place = source === undefined ? undefined : finder.placeOf(source);
    if (source === undefined || place === undefined) return [];
    const change = changeOf(place.call, source, edit);
    return change === undefined ? [] : [{ path: place.file, change }];
  });
  const [first] = found;
  const isWhole = found.length === fix.edits.length && found.every(({ path }) => path === first?.path);
  if (first === undefined || !isWhole) return undefined;
  return {
    path: first.path,
    title: spelt(fix.title, dslSpeller(document)),
    changes: found.map(({ change }) => change),
  };
}

/** A call in a loop or a function makes several values, which a property in it is for alike. */
function fixOfConfig({ title, source, value, others }: ConfigFix, finder: SourceFinder): TextFix | undefined {
  const place = finder.placeOf(source);
  const makesOthers = others.some((other) => finder.placeOf(other)?.call === place?.call);
  if (place === undefined || makesOthers) return undefined;
  const change = changeOf(place.call, source, { op: "set", at: [], value });
  return change === undefined ? undefined : { path: place.file, title, changes: [change] };
}

function changeOf(call: CallExpression, source: Source, edit: DocumentEdit): TextChange | undefined {
  const { node, isExact } = placeInCall(call, source.path);
  if (!isExact) return edit.op === "remove" ? undefined : added(call, source, edit.value);
  if (!Node.isPropertyAssignment(node)) return undefined;
  return edit.op === "remove" ? removal(node) : replaced(node, edit.value);
}

function replaced(property: PropertyAssignment, value: unknown): TextChange | undefined {
  const current = property.getInitializer();
  if (current === undefined || !isLiteral(current)) return undefined;
  const text = literalText(value, current);
  return text === undefined ? undefined : { start: current.getStart(), end: current.getEnd(), by: text };
}

function added(call: CallExpression, { path }: Source, value: unknown): TextChange | undefined {
  const name = path.at(-1);
  const text = literalText(value, undefined);
  if (typeof name !== "string" || text === undefined) return undefined;
  const property = `${/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name)}: ${text}`;
  if (path.length === 1 && call.getArguments().length === 0) {
    return { start: call.getEnd() - 1, end: call.getEnd() - 1, by: `{ ${property} }` };
  }
  const above = path.length === 1 ? optionsOf(call) : objectAt(call, path.slice(0, -1));
  return Node.isObjectLiteralExpression(above) ? addition(above, property) : undefined;
}

function objectAt(call: CallExpression, path: Source["path"]): Node | undefined {
  const { node, isExact } = placeInCall(call, path);
  return isExact ? valueOf(node) : undefined;
}

/** Only a value that is written out can be replaced with certainty. */
function isLiteral(node: Node): boolean {
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
