import type { Rule, RuleOn, Subjects } from "./rule.ts";
import { RULES } from "./rules/index.ts";
import { isRecord, rootOf, type Declarable } from "./rules/place.ts";

/** A rule, and where its findings come among those of the others. */
export interface RankedRule<Subject extends keyof Subjects> {
  readonly rule: RuleOn<Subject>;
  /** The rule's own, from an object of the one form that all have: rules have several, which V8 is slow to look into. */
  readonly check: RuleOn<Subject>["check"];
  readonly rank: number;
}

/** The rules on a kind of subject. Most are about one property, and most subjects have few: those alone are asked. */
interface RulesOn<Subject extends keyof Subjects> {
  readonly always: readonly RankedRule<Subject>[];
  readonly byProperty: ReadonlyMap<string, readonly RankedRule<Subject>[]>;
}

/** Visits the rules on a document or a container that may have something to say about it. */
export function eachRuleOn<On extends Declarable>(
  on: On,
  subject: Subjects[On],
  visit: (ranked: RankedRule<On>) => void,
): void {
  const { always, byProperty }: RulesOn<On> = RULES_ON[on];
  always.forEach(visit);
  const root = rootOf(on, subject);
  if (!isRecord(root)) return;
  for (const property in root) {
    const rules = byProperty.get(property);
    if (rules !== undefined && root[property] !== undefined) rules.forEach(visit);
  }
}

/** The rules about what does not have the shape of its document. */
export const SHAPE_RULES: readonly RuleOn<"shape">[] = ranked("shape").map(({ rule }) => rule);

const RULES_ON: { readonly [On in Declarable]: RulesOn<On> } = {
  taskDefinition: rulesOn("taskDefinition"),
  container: rulesOn("container"),
  service: rulesOn("service"),
  cluster: rulesOn("cluster"),
  repository: rulesOn("repository"),
  lifecyclePolicy: rulesOn("lifecyclePolicy"),
  repositoryPolicy: rulesOn("repositoryPolicy"),
  registryPolicy: rulesOn("registryPolicy"),
  replicationConfiguration: rulesOn("replicationConfiguration"),
  scanningConfiguration: rulesOn("scanningConfiguration"),
  pullThroughCacheRule: rulesOn("pullThroughCacheRule"),
  creationTemplate: rulesOn("creationTemplate"),
  signingConfiguration: rulesOn("signingConfiguration"),
  appSpec: rulesOn("appSpec"),
  ecsTarget: rulesOn("ecsTarget"),
};

function rulesOn<Subject extends keyof Subjects>(subject: Subject): RulesOn<Subject> {
  const always: RankedRule<Subject>[] = [];
  const byProperty = new Map<string, RankedRule<Subject>[]>();
  for (const one of ranked(subject)) {
    const { about } = one.rule;
    if (about === undefined) always.push(one);
    else if (byProperty.get(about)?.push(one) === undefined) byProperty.set(about, [one]);
  }
  return { always, byProperty };
}

function ranked<Subject extends keyof Subjects>(subject: Subject): readonly RankedRule<Subject>[] {
  return RULES.filter((rule): rule is Rule & RuleOn<Subject> => rule.on === subject).map((rule, rank) => ({
    rule,
    check: rule.check,
    rank,
  }));
}
