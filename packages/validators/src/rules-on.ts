import { isChosen, type Preset } from "./preset.ts";
import type { Rule, RuleOn, Subjects } from "./rule.ts";
import { RULES } from "./rules/index.ts";
import { isRecord, rootOf, type Declarable } from "./rules/place.ts";
import type { RuleLevel } from "./severity.ts";

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

/** The rules that are asked, by the kind of their subject. */
export type AskedRules = { readonly [On in Declarable]: RulesOn<On> };

/** What a project says of the rules. */
export interface Selection {
  readonly levels?: Readonly<Record<string, RuleLevel>>;
  readonly presets?: readonly Preset[];
}

/** Visits the rules on a document or a container that may have something to say about it. */
export function eachRuleOn<On extends Declarable>(
  on: On,
  subject: Subjects[On],
  visit: (ranked: RankedRule<On>) => void,
  asked: AskedRules = RECOMMENDED,
): void {
  const { always, byProperty }: RulesOn<On> = asked[on];
  always.forEach(visit);
  const root = rootOf(on, subject);
  if (!isRecord(root)) return;
  for (const property in root) {
    const rules = byProperty.get(property);
    if (rules !== undefined && root[property] !== undefined) rules.forEach(visit);
  }
}

/** The rules about what does not have the shape of its document. */
export const SHAPE_RULES: readonly RuleOn<"shape">[] = ranked("shape", () => true).map(({ rule }) => rule);

const RECOMMENDED = select(({ presets }) => isChosen(presets, []));

/** What was asked for last: documents are checked one at a time, all with the same settings. */
let last: (Required<Selection> & { readonly asked: AskedRules }) | undefined;

/** The rules of the presets that somebody chooses, and those that have been given a level. */
export function askedRules(selection: Selection): AskedRules {
  const { levels = NO_LEVELS, presets = NO_PRESETS } = selection;
  if (presets.length === 0 && Object.keys(levels).length === 0) return RECOMMENDED;
  if (last?.levels !== levels || last.presets !== presets) {
    const isAsked = (rule: Rule) => isChosen(rule.presets, presets) || Object.hasOwn(levels, rule.code);
    last = { levels, presets, asked: select(isAsked) };
  }
  return last.asked;
}

const NO_LEVELS = {};
const NO_PRESETS: readonly Preset[] = [];

type IsAsked = (rule: Rule) => boolean;

function select(isAsked: IsAsked): AskedRules {
  return {
    taskDefinition: rulesOn("taskDefinition", isAsked),
    container: rulesOn("container", isAsked),
    service: rulesOn("service", isAsked),
    cluster: rulesOn("cluster", isAsked),
    repository: rulesOn("repository", isAsked),
    lifecyclePolicy: rulesOn("lifecyclePolicy", isAsked),
    repositoryPolicy: rulesOn("repositoryPolicy", isAsked),
    registryPolicy: rulesOn("registryPolicy", isAsked),
    replicationConfiguration: rulesOn("replicationConfiguration", isAsked),
    scanningConfiguration: rulesOn("scanningConfiguration", isAsked),
    pullThroughCacheRule: rulesOn("pullThroughCacheRule", isAsked),
    creationTemplate: rulesOn("creationTemplate", isAsked),
    signingConfiguration: rulesOn("signingConfiguration", isAsked),
    appSpec: rulesOn("appSpec", isAsked),
    template: rulesOn("template", isAsked),
    ecsTarget: rulesOn("ecsTarget", isAsked),
    runTask: rulesOn("runTask", isAsked),
  };
}

function rulesOn<Subject extends keyof Subjects>(subject: Subject, isAsked: IsAsked): RulesOn<Subject> {
  const always: RankedRule<Subject>[] = [];
  const byProperty = new Map<string, RankedRule<Subject>[]>();
  for (const one of ranked(subject, isAsked)) {
    const { about } = one.rule;
    if (about === undefined) always.push(one);
    else if (byProperty.get(about)?.push(one) === undefined) byProperty.set(about, [one]);
  }
  return { always, byProperty };
}

function ranked<Subject extends keyof Subjects>(subject: Subject, isAsked: IsAsked): readonly RankedRule<Subject>[] {
  const isOn = (rule: Rule): rule is Rule & RuleOn<Subject> => rule.on === subject && isAsked(rule);
  return RULES.filter(isOn).map((rule, rank) => ({
    rule,
    check: rule.check,
    rank,
  }));
}
