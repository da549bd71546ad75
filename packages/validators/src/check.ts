import type { DocumentKind } from "./documents/index.ts";
import type { DocumentEdit } from "./diagnostic.ts";
import type { Document, DocumentFinding } from "./document.ts";
import { KINDS } from "./kinds/index.ts";
import { LeftOvers } from "./left-overs.ts";
import { applyLevels } from "./level.ts";
import { formatPath, type Path } from "./path.ts";
import type { Preset } from "./preset.ts";
import type { Finding, FindingFix, Report, Subjects } from "./rule.ts";
import type { Declarable } from "./rules/place.ts";
import { askedRules, eachRuleOn, SHAPE_RULES, type AskedRules, type RankedRule } from "./rules-on.ts";
import type { RuleLevel, Severity } from "./severity.ts";
import { readAs } from "./read-as.ts";
import { applySuppressions, type Suppressible } from "./suppress.ts";
import { placedText } from "./text.ts";
import { isEmpty } from "./empty.ts";

export interface CheckOptions {
  /** Level per rule code. Errors keep their level: what AWS rejects cannot be switched off. */
  readonly levels?: Readonly<Record<string, RuleLevel>>;
  /** Sets of rules that are on besides those that are recommended. A level switches a rule on, too. */
  readonly presets?: readonly Preset[];
}

/** Runs the rules that are asked for over every document. All findings, in document order and then rule order; never throws on input. */
export function check(documents: readonly Document[], options: CheckOptions = {}): readonly DocumentFinding[] {
  const { levels = {} } = options;
  return documents.flatMap((document) => {
    const findings: DocumentFinding[] = [];
    const asked = askedRules(options, document.isOfConfig === true ? "config" : "file");
    checkDocument(document.kind, document, asked, (finding) => findings.push(finding));
    const { suppressions = [] } = document;
    if (findings.length === 0 && suppressions.length === 0) return findings;
    const suppressed = applySuppressions(suppressions, applyLevels(findings, levels), suppressibleIn(document));
    return applyLevels(suppressed, levels);
  });
}

function suppressibleIn(document: Document): Suppressible<DocumentFinding> {
  return {
    place: ({ at }) => formatPath(at),
    fault: (fault) => ({ ...fault, document, at: [] }),
  };
}

type Collect = (finding: DocumentFinding) => void;

function checkDocument<Name extends DocumentKind>(
  kind: Name,
  document: Document,
  asked: AskedRules,
  collect: Collect,
): void {
  const value = conformed(kind, document, collect);
  if (value === undefined) return;
  ask(asked, kind, value, { document, root: [] }, collect);
  const { parts } = KINDS[kind];
  parts?.each(value, (part, at) => {
    ask(asked, parts.subject, part, { document, root: at }, collect);
  });
}

/** The document's value in its shape, with what does not fit reported and unknown; undefined when it is not an object. */
function conformed<Kind extends DocumentKind>(
  kind: Kind,
  document: Document,
  collect: Collect,
): Subjects[Kind] | undefined {
  const leftOvers = new LeftOvers();
  const reportProblem = (problem: Subjects["shape"]) => {
    for (const rule of SHAPE_RULES)
      rule.check(problem, (finding) => collect(placed(finding, rule, document, [])), document);
  };
  const read = readAs(kind, document.value, (problem) => {
    leftOvers.add(problem);
    reportProblem(problem);
  });
  // Where the whole is known, or a program tidies up, a null has been dropped for good.
  const left = leftOvers.problem(document.mayBeCompleted === true && document.isTidied !== true);
  if (left !== undefined) reportProblem(left);
  return read;
}

/** What the rules find in a subject, in the order of the rules. */
function ask<On extends Declarable>(
  asked: AskedRules,
  on: On,
  subject: Subjects[On],
  { document, root }: { readonly document: Document; readonly root: Path },
  collect: Collect,
): void {
  let current: RankedRule<On> | undefined;
  let found: { readonly rank: number; readonly finding: DocumentFinding }[] | undefined;
  const report: Report = (finding) => {
    if (current === undefined) return;
    (found ??= []).push({ rank: current.rank, finding: placed(finding, current.rule, document, root) });
  };
  const visit = (ranked: RankedRule<On>) => {
    current = ranked;
    ranked.check(subject, report, document);
  };
  eachRuleOn(on, subject, visit, asked);
  for (const { finding } of found?.toSorted((one, other) => one.rank - other.rank) ?? []) collect(finding);
}

function placed(
  finding: Finding,
  rule: { readonly code: string; readonly severity: Severity },
  document: Document,
  root: Path,
): DocumentFinding {
  const { at, fix, message, help, suggestion } = finding;
  return {
    code: rule.code,
    severity: severityOf(finding, rule.severity, document, root),
    document,
    at: [...root, ...at],
    message: placedText(message, root),
    ...(help === undefined ? {} : { help: placedText(help, root) }),
    ...(fix === undefined ? {} : { fix: placedFix(fix, root) }),
    ...(suggestion === undefined ? {} : { suggestion: placedFix(suggestion, root) }),
  };
}

function severityOf(finding: Finding, usual: Severity, document: Document, root: Path): Severity {
  const own = finding.severity ?? usual;
  if (own !== "error" || document.mayBeCompleted !== true) return own;
  return (finding.isAbsence ?? isDropped(document, [...root, ...finding.at])) ? "warning" : own;
}

/** True for what programs that register a task definition drop first. */
function isDropped({ kind, value }: Document, at: Path): boolean {
  if (kind !== "taskDefinition") return false;
  const found = at.reduce<unknown>(
    (here, step) => (here instanceof Object ? Reflect.get(here, step) : undefined),
    value,
  );
  return found !== undefined && isEmpty(found);
}

function placedFix({ title, edits }: FindingFix, root: Path): FindingFix {
  return { title: placedText(title, root), edits: edits.map((edit) => placedEdit(edit, root)) };
}

function placedEdit(edit: DocumentEdit, root: Path): DocumentEdit {
  return { ...edit, at: [...root, ...edit.at] };
}
