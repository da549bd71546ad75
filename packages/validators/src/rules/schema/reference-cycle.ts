import { formatPath, type Path } from "../../path.ts";
import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { type Names, namesOf, referencesIn } from "../template-references.ts";

export const referenceCycle = defineRule({
  code: "schema/reference-cycle",
  severity: "error",
  on: "template",
  summary: "The resources of a template do not wait for one another in a cycle.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/troubleshooting.html",
    checked: "2026-11-30",
  },
  check(template, report) {
    if (template.AWSTemplateFormatVersion === undefined) return;
    const resources = namesOf(template.Resources);
    const graph = waitingIn(waitsOf(template, resources));
    const reported = new Set<string>();
    for (const id of graph.keys()) {
      const cycle = reported.has(id) ? undefined : cycleFrom(id, graph);
      if (cycle === undefined || cycle.some(({ from }) => reported.has(from))) continue;
      for (const { from } of cycle) reported.add(from);
      report(circular(cycle, resources));
    }
  },
});

/** That one resource is made after another, and where it says so. */
interface Wait {
  readonly from: string;
  readonly to: string;
  readonly at: Path;
}

type Waits = ReadonlyMap<string, readonly Wait[]>;

/** What each resource certainly waits for: neither a branch of a condition, nor what a condition makes. */
function waitsOf(template: Subjects["template"], resources: Names): Waits {
  const found = new Map<string, Wait[]>();
  const isCertain = (id: string) => Object.hasOwn(resources, id) && namesOf(resources[id])["Condition"] === undefined;
  for (const { at, what, name } of referencesIn(template)) {
    const [section, from] = at;
    if (section !== "Resources" || what === "condition" || what === "mapping" || at.includes("Fn::If")) continue;
    const to = what === "attribute" ? (name.split(".")[0] ?? name) : name;
    if (typeof from !== "string" || !isCertain(from) || !isCertain(to)) continue;
    const waits = found.get(from);
    if (waits === undefined) found.set(from, [{ from, to, at }]);
    else waits.push({ from, to, at });
  }
  return found;
}

/** Without those that are made once what they wait for is made: what is left waits for a cycle. */
function waitingIn(waits: Waits): Waits {
  let left = waits;
  for (let before = -1; before !== left.size;) {
    before = left.size;
    const current = left;
    left = new Map([...current].filter(([, all]) => all.some(({ to }) => current.has(to))));
  }
  return left;
}

/** The shortest way from a resource back to itself. */
function cycleFrom(start: string, graph: Waits): readonly Wait[] | undefined {
  const seen = new Set<string>();
  let ways: readonly (readonly Wait[])[] = [[]];
  while (ways.length > 0) {
    const longer: (readonly Wait[])[] = [];
    for (const way of ways) {
      for (const wait of graph.get(way.at(-1)?.to ?? start) ?? []) {
        if (wait.to === start) return [...way, wait];
        if (seen.size < seen.add(wait.to).size) longer.push([...way, wait]);
      }
    }
    ways = longer;
  }
  return undefined;
}

function circular(cycle: readonly Wait[], resources: Names): Finding {
  const [first] = cycle;
  const route = [first?.from, ...cycle.map(({ to }) => to)].join(" → ");
  return {
    at: first?.at ?? [],
    message: `Resources wait for one another in a cycle, so CloudFormation makes none of them: ${route}.`,
    help: cycle.length === 1 ? "Remove its reference to itself." : wayOut(cycle, resources),
  };
}

/** Groups that name each other are the most common cycle, and rules can be resources of their own. */
function wayOut(cycle: readonly Wait[], resources: Names): string {
  const isGroup = ({ from }: Wait) => namesOf(resources[from])["Type"] === "AWS::EC2::SecurityGroup";
  if (cycle.every(isGroup))
    return "Move a rule into an AWS::EC2::SecurityGroupIngress or AWS::EC2::SecurityGroupEgress of its own.";
  const others = cycle.slice(1).map(({ at }) => formatPath(at));
  return `Remove this reference, or that at ${others.join(", ")}.`;
}
