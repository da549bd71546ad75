import type { Path } from "@ecs-dsl/validators";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import { isFunctionName } from "../../cloudformation/plain-json.ts";
import { propertyName, sourceOf, type Noun } from "../nouns/noun.ts";
import { isRecord } from "../nouns/prop-shape.ts";
import type { ContainerPlan, WorkloadPlan } from "../plan/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const functionName = definePlanRule({
  code: "config/function-name",
  severity: "error",
  on: "workload",
  summary: "No label and no option has the name of a function of CloudFormation.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html",
    checked: "2026-11-29",
  },
  check(workload, report) {
    const maps = [...volumeMaps(workload), ...[workload, ...workload.sidecars].flatMap(containerMaps)];
    for (const { subject, path, map } of maps) {
      for (const name of Object.keys(map).filter(isFunctionName)) report(called(subject, [...path, name], name));
    }
  },
});

/** A map that stands in a template as it is written. */
interface WrittenMap {
  readonly subject: Noun;
  readonly path: Path;
  readonly map: object;
}

function containerMaps({
  subject,
  props,
  fireLens,
}: ContainerPlan<{ readonly dockerLabels?: object }>): readonly WrittenMap[] {
  const outputs = (fireLens?.props.to ?? []).flatMap((destination, index) =>
    Object.entries(destination).flatMap(([kind, settings]) =>
      kind === "output"
        ? mapAt(fireLens?.subject ?? subject, ["to", index, kind], settings)
        : mapAt(fireLens?.subject ?? subject, ["to", index, kind, "options"], memberOf(settings, "options")),
    ),
  );
  return [...mapAt(subject, ["dockerLabels"], props.dockerLabels), ...outputs];
}

function volumeMaps({ subject, props: { volumes = {} } }: WorkloadPlan): readonly WrittenMap[] {
  return Object.entries(volumes).flatMap(([name, volume]) =>
    ["driverOpts", "labels"].flatMap((member) =>
      mapAt(subject, ["volumes", name, "docker", member], memberOf(memberOf(volume, "docker"), member)),
    ),
  );
}

function memberOf(holder: unknown, name: string): unknown {
  return isRecord(holder) ? holder[name] : undefined;
}

function mapAt(subject: Noun, path: Path, map: unknown): readonly WrittenMap[] {
  return isRecord(map) ? [{ subject, path, map }] : [];
}

function called(subject: Noun, path: Path, name: string): PlanFinding {
  return {
    source: sourceOf(subject, path),
    message: `${capitalized(subject.words)} has ${shown(name)} in ${propertyName(path.slice(0, -1))}, which CloudFormation takes for its function of that name.`,
    help: "Give it another name: a template has no way to write that one.",
  };
}
