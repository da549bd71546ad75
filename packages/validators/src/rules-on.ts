import { isChosen, type Preset } from "./preset.ts";
import type { Rule, RuleOn, Subjects } from "./rule.ts";
import { RULES } from "./rules/index.ts";
import { isRecord, rootOf, type Declarable } from "./rules/place.ts";
import type { RuleLevel } from "./severity.ts";

/** A rule or a part of one, and where its findings come among those of the others. */
export interface RankedRule<Subject extends keyof Subjects> {
  readonly rule: RuleOn<Subject>;
  /** The part's own, from an object of the one form that all have: rules have several, which V8 is slow to look into. */
  readonly check: RuleOn<Subject>["check"];
  readonly rank: number;
}

/** The rules on a kind of subject. Most are about one property, and most subjects have few: those alone are asked. */
interface RulesOn<Subject extends keyof Subjects> {
  readonly always: readonly RankedRule<Subject>[];
  readonly byProperty: ReadonlyMap<string, readonly RankedRule<Subject>[]>;
}

/** The rules that are asked, by the kind of their subject: found once somebody has a subject of the kind. */
export type AskedRules = { readonly [On in Declarable]: () => RulesOn<On> };

/** Where the documents come from: of a config, some of it is told at the config. */
export type Origin = "file" | "config";

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
  asked: AskedRules = RECOMMENDED.file,
): void {
  const { always, byProperty }: RulesOn<On> = asked[on]();
  always.forEach(visit);
  const root = rootOf(on, subject);
  if (!isRecord(root)) return;
  for (const property in root) {
    const rules = byProperty.get(property);
    if (rules !== undefined && root[property] !== undefined) rules.forEach(visit);
  }
}

/** The rules about what does not have the shape of its document. */
export const SHAPE_RULES: readonly RuleOn<"shape">[] = RULES.filter((rule) => rule.on === "shape");

const isRecommended: IsAsked = ({ presets }) => isChosen(presets, []);

const RECOMMENDED = selected(isRecommended);

/** What was asked for last: documents are checked one at a time, all with the same settings. */
let last: (Required<Selection> & { readonly asked: Selected }) | undefined;

/** The rules of the presets that somebody chooses, and those that have been given a level. */
export function askedRules(selection: Selection, origin: Origin = "file"): AskedRules {
  const { levels = NO_LEVELS, presets = NO_PRESETS } = selection;
  if (presets.length === 0 && Object.keys(levels).length === 0) return RECOMMENDED[origin];
  if (last?.levels !== levels || last.presets !== presets) {
    const isAsked = (rule: Rule) => isChosen(rule.presets, presets) || Object.hasOwn(levels, rule.code);
    last = { levels, presets, asked: selected(isAsked) };
  }
  return last.asked[origin];
}

const NO_LEVELS = {};
const NO_PRESETS: readonly Preset[] = [];

type IsAsked = (rule: Rule) => boolean;
type Selected = Readonly<Record<Origin, AskedRules>>;

function selected(isAsked: IsAsked): Selected {
  return { file: select(isAsked, "file"), config: select(isAsked, "config") };
}

function select(isAsked: IsAsked, origin: Origin): AskedRules {
  const on = <On extends Declarable>(subject: On) => once(() => rulesOn(subject, isAsked, origin));
  return {
    taskDefinition: on("taskDefinition"),
    container: on("container"),
    service: on("service"),
    cluster: on("cluster"),
    repository: on("repository"),
    lifecyclePolicy: on("lifecyclePolicy"),
    repositoryPolicy: on("repositoryPolicy"),
    registryPolicy: on("registryPolicy"),
    replicationConfiguration: on("replicationConfiguration"),
    scanningConfiguration: on("scanningConfiguration"),
    pullThroughCacheRule: on("pullThroughCacheRule"),
    creationTemplate: on("creationTemplate"),
    signingConfiguration: on("signingConfiguration"),
    appSpec: on("appSpec"),
    template: on("template"),
    ecsTarget: on("ecsTarget"),
    runTask: on("runTask"),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

function rulesOn<On extends Declarable>(subject: On, isAsked: IsAsked, origin: Origin): RulesOn<On> {
  const isOn = (rule: Rule): rule is Rule & RuleOn<On> => rule.on === subject && isAsked(rule);
  const always: RankedRule<On>[] = [];
  const byProperty = new Map<string, RankedRule<On>[]>();
  let rank = 0;
  for (const rule of RULES) {
    if (!isOn(rule)) continue;
    for (const { about, check } of partsOf<On>(rule, origin)) {
      const ranked = { rule, check, rank: rank++ };
      if (about === undefined) always.push(ranked);
      else if (byProperty.get(about)?.push(ranked) === undefined) byProperty.set(about, [ranked]);
    }
  }
  return { always, byProperty };
}

/** What is asked of a rule, each about a property of its own: all of it where it has no parts. */
function partsOf<On extends keyof Subjects>(rule: RuleOn<On>, origin: Origin): readonly RuleOn<On>[] {
  if (rule.ofFiles !== undefined) return origin === "config" ? [] : partsOf(rule.ofFiles, origin);
  return rule.parts?.flatMap((part) => partsOf(part, origin)) ?? [rule];
}
