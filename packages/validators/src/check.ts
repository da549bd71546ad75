import type { DocumentKind } from "./documents/index.ts";
import type { DocumentEdit } from "./diagnostic.ts";
import type { Document, DocumentFinding } from "./document.ts";
import type { Path } from "./path.ts";
import type { ContainerSubject, Finding, FindingFix, Report, Rule, RuleOn, Subjects } from "./rule.ts";
import { RULES } from "./rules/index.ts";
import type { RuleLevel, Severity } from "./severity.ts";
import { conform } from "./conform.ts";
import type { ShapeProblem } from "./shape.ts";
import { SHAPES } from "./shapes.generated.ts";
import { applySuppressions } from "./suppress.ts";
import { placedText } from "./text.ts";
import { isKnown, isPresent, isUnknown } from "./unknown.ts";

export interface CheckOptions {
  /** Level per rule code. Errors keep their level: what AWS rejects cannot be switched off. */
  readonly levels?: Readonly<Record<string, RuleLevel>>;
}

/** Runs every rule over every document. All findings, in document order and then rule order; never throws on input. */
export function check(documents: readonly Document[], options: CheckOptions = {}): readonly DocumentFinding[] {
  return documents.flatMap((document) => {
    const findings: DocumentFinding[] = [];
    checkDocument(document, (finding) => findings.push(finding));
    const { levels = {} } = options;
    return applyLevels(applySuppressions(document, applyLevels(findings, levels)), levels);
  });
}

type Collect = (finding: DocumentFinding) => void;

function checkDocument(document: Document, collect: Collect): void {
  switch (document.kind) {
    case "taskDefinition": {
      const task = conformed("taskDefinition", document, collect);
      if (task === undefined) return;
      run(RULES_ON.taskDefinition, task, document, [], collect);
      return checkContainers(task, document, collect);
    }
    case "service":
      return runAll("service", document, collect);
    case "cluster":
      return runAll("cluster", document, collect);
    case "repository":
      return runAll("repository", document, collect);
    case "lifecyclePolicy":
      return runAll("lifecyclePolicy", document, collect);
  }
}

function runAll<Kind extends DocumentKind>(kind: Kind, document: Document, collect: Collect): void {
  const value = conformed(kind, document, collect);
  if (value !== undefined) run(RULES_ON[kind], value, document, [], collect);
}

function checkContainers(task: Subjects["taskDefinition"], document: Document, collect: Collect): void {
  if (!isKnown(task.containerDefinitions)) return;
  task.containerDefinitions.forEach((container, index) => {
    if (isUnknown(container)) return;
    const subject: ContainerSubject = { container, task, label: containerLabel(container, index) };
    run(RULES_ON.container, subject, document, ["containerDefinitions", index], collect);
  });
}

/** How messages name a container: `"web"`, or `#2` where it has no readable name. */
function containerLabel(container: ContainerSubject["container"], index: number): string {
  return isKnown(container.name) && container.name !== "" ? `"${container.name}"` : `#${index + 1}`;
}

/** The document's value in its shape, with what does not fit reported and unknown; undefined when it is no object. */
function conformed<Kind extends DocumentKind>(
  kind: Kind,
  document: Document,
  collect: Collect,
): Subjects[Kind] | undefined {
  const reportProblem = (problem: ShapeProblem) => run(RULES_ON.shape, problem, document, [], collect);
  const value = conform(SHAPES[kind], document.value, reportProblem);
  return isConformed<Subjects[Kind]>(value) ? value : undefined;
}

/** `conform` returns a value of the shape it was given, or UNKNOWN; TypeScript cannot follow that through data. */
function isConformed<Conformed>(value: unknown): value is Conformed {
  return isPresent(value) && !isUnknown(value);
}

function run<Subject extends keyof Subjects>(
  rules: readonly RuleOn<Subject>[],
  subject: Subjects[Subject],
  document: Document,
  root: Path,
  collect: Collect,
): void {
  let current: RuleOn<Subject> | undefined;
  const report: Report = (finding) => {
    if (current !== undefined) collect(placed(finding, current, document, root));
  };
  for (const rule of rules) {
    current = rule;
    rule.check(subject, report, document.textLength);
  }
}

function placed(
  { at, fix, severity, message, help }: Finding,
  rule: { readonly code: string; readonly severity: Severity },
  document: Document,
  root: Path,
): DocumentFinding {
  return {
    code: rule.code,
    severity: severity ?? rule.severity,
    document,
    at: [...root, ...at],
    message: placedText(message, root),
    ...(help === undefined ? {} : { help: placedText(help, root) }),
    ...(fix === undefined ? {} : { fix: placedFix(fix, root) }),
  };
}

function placedFix({ title, edits }: FindingFix, root: Path): FindingFix {
  return { title: placedText(title, root), edits: edits.map((edit) => placedEdit(edit, root)) };
}

function placedEdit(edit: DocumentEdit, root: Path): DocumentEdit {
  return { ...edit, at: [...root, ...edit.at] };
}

function applyLevels(
  findings: readonly DocumentFinding[],
  levels: Readonly<Record<string, RuleLevel>>,
): readonly DocumentFinding[] {
  return findings.flatMap((finding) => {
    const level = Object.hasOwn(levels, finding.code) ? levels[finding.code] : undefined;
    if (level === undefined || finding.severity === "error") return [finding];
    return level === "off" ? [] : [{ ...finding, severity: level }];
  });
}

type RulesOn = { readonly [Subject in keyof Subjects]: readonly RuleOn<Subject>[] };

const RULES_ON: RulesOn = {
  taskDefinition: rulesOn("taskDefinition"),
  container: rulesOn("container"),
  service: rulesOn("service"),
  cluster: rulesOn("cluster"),
  repository: rulesOn("repository"),
  lifecyclePolicy: rulesOn("lifecyclePolicy"),
  shape: rulesOn("shape"),
};

function rulesOn<Subject extends keyof Subjects>(subject: Subject): readonly RuleOn<Subject>[] {
  return RULES.filter((rule): rule is Rule & RuleOn<Subject> => rule.on === subject);
}
