import {
  API_SPELLER,
  type Diagnostic,
  type DocumentFinding,
  formatPath,
  type RelatedPlace,
  worded,
} from "@ecs-dsl/validators";
import { listed } from "@ecs-dsl/validators/words";
import type { Source } from "../model/assembly.ts";
import type { LoweredFinding } from "../model/lowered-finding.ts";
import type { Trace } from "../model/position.ts";
import { dslSpeller } from "./dsl-speller.ts";
import { sourceAt } from "../model/source-at.ts";
import type { SourceFinder } from "./source-finder.ts";

/** A finding of one environment, before its place is known. */
export type Unplaced = DocumentFinding | LoweredFinding;

/** A diagnostic with what `--fix` needs to know of it. */
export interface PlacedFinding {
  readonly diagnostic: Diagnostic;
  readonly finding: Unplaced;
}

export interface FindingsOf {
  readonly environment: string;
  readonly findings: readonly Unplaced[];
}

/** Finds the user's own place of every finding; what several environments share is reported once. */
export async function placeFindings(
  groups: readonly FindingsOf[],
  cwd: string,
  trace: Trace,
): Promise<readonly PlacedFinding[]> {
  if (groups.every(({ findings }) => findings.length === 0)) return [];
  const { SourceFinder } = await import("./source-finder.ts");
  const finder = new SourceFinder(cwd, trace);
  const merged = new Map<string, { readonly placed: PlacedFinding; readonly environments: string[] }>();
  for (const { environment, findings } of groups) {
    for (const finding of withoutEchoes(findings)) {
      const placed = { finding, diagnostic: diagnosticOf(finding, finder) };
      const key = keyOf(placed);
      const same = merged.get(key) ?? { placed, environments: [] };
      same.environments.push(environment);
      merged.set(key, same);
    }
  }
  const all = [...merged.values()].map(({ placed, environments }) =>
    groups.length === 1 ? placed : withEnvironments(placed, [...new Set(environments)]),
  );
  return toldOnce(all);
}

/** What a noun takes of another is told of the other, where it is told at all. */
export function withoutEchoes(findings: readonly Unplaced[]): readonly Unplaced[] {
  const echoes = findings.filter((finding) => sourceOf(finding)?.isInherited === true);
  const told = findings.filter((finding) => !echoes.includes(finding));
  return findings.filter((finding) => !echoes.includes(finding) || !told.some((other) => isSamePlace(finding, other)));
}

function isSamePlace(left: Unplaced, right: Unplaced): boolean {
  const [one, other] = [sourceOf(left), sourceOf(right)];
  if (left.code !== right.code || one === undefined || other === undefined) return false;
  return one.node === other.node && formatPath(one.path) === formatPath(other.path);
}

/** What is wrong in one place of the config is wrong in every document that it goes into: a tag of the app, a sidecar. */
function toldOnce(all: readonly PlacedFinding[]): readonly PlacedFinding[] {
  return [...new Map(all.map((placed) => [JSON.stringify(placed.diagnostic), placed])).values()];
}

/** Environments name their tasks and stacks differently, so what a document is told is known by its place in it. */
function keyOf({ diagnostic, finding }: PlacedFinding): string {
  const isPlaced = "document" in finding && diagnostic.origin !== undefined;
  return JSON.stringify(isPlaced ? { ...diagnostic, message: finding.document.kind, at: finding.at } : diagnostic);
}

function withEnvironments({ diagnostic, finding }: PlacedFinding, environments: readonly string[]): PlacedFinding {
  const noun = environments.length === 1 ? "environment" : "environments";
  const note = { message: `In ${noun} ${listed(environments, "and")}.` };
  return { finding, diagnostic: { ...diagnostic, related: [...(diagnostic.related ?? []), note] } };
}

function diagnosticOf(finding: Unplaced, finder: SourceFinder): Diagnostic {
  const { code, severity } = finding;
  const { message, ...advice } = worded(finding, "document" in finding ? dslSpeller(finding.document) : API_SPELLER);
  const source = sourceOf(finding);
  const found = source === undefined ? undefined : finder.originOf(source);
  const related = [...relatedOf(finding, finder), ...callerNote(found?.calledFrom)];
  return {
    code,
    severity,
    message,
    ...advice,
    ...(found === undefined ? {} : { origin: found.origin }),
    ...(related.length === 0 ? {} : { related }),
  };
}

/** Where the user wrote what a finding is about. */
export function sourceOf(finding: Unplaced): Source | undefined {
  return "document" in finding ? sourceAt(finding.document, finding.at) : finding.source;
}

function relatedOf(finding: Unplaced, finder: SourceFinder): readonly RelatedPlace[] {
  if ("document" in finding) return [];
  return (finding.related ?? []).map(({ message, source }) => {
    const origin = finder.originOf(source)?.origin;
    return origin === undefined ? { message } : { message, origin };
  });
}

function callerNote(origin: RelatedPlace["origin"]): readonly RelatedPlace[] {
  return origin === undefined ? [] : [{ message: "Called from here.", origin }];
}
