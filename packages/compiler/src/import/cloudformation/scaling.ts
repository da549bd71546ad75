import { isRecord, recordIn } from "../../read/is-record.ts";
import type { DocumentFile } from "../documents/read-documents.ts";
import { type Structure, textOr } from "../documents/structure.ts";
import type { DraftValue, Members } from "../draft.ts";

type Resources = Readonly<Record<string, Structure>>;

const SCALING = "AWS::ApplicationAutoScaling::";

/** What the language calls the metrics that a service follows. */
const METRICS: Readonly<Record<string, string>> = {
  ECSServiceAverageCPUUtilization: "cpu",
  ECSServiceAverageMemoryUtilization: "memory",
};

/**
 * How a service of a template scales, by the target that names it and the policies of that; `isOnly` where the template has
 * one service. Undefined where nothing scales it, or by nothing that the language knows.
 */
export function scalingOf(
  service: string,
  isOnly: boolean,
  resources: Resources,
  { ledger }: Pick<DocumentFile, "ledger">,
): Members | undefined {
  const targets = ofType(resources, "ScalableTarget").filter(
    ({ properties }) => properties["ServiceNamespace"] === "ecs",
  );
  const target = targets.find(({ properties }) => mentions(properties["ResourceId"], service)) ?? only(targets, isOnly);
  if (target === undefined) return undefined;
  const [min, max] = [numberIn(target.properties["MinCapacity"]), numberIn(target.properties["MaxCapacity"])];
  const policies = ofType(resources, "ScalingPolicy").filter(
    ({ properties }) => mentions(properties["ScalingTargetId"], target.id) || (isOnly && targets.length === 1),
  );
  const followed = policies.flatMap((policy) => followedBy(policy));
  if (min === undefined || max === undefined || followed.length === 0) return undefined;
  for (const id of [target.id, ...followed.map((one) => one.id)]) ledger.taken(["Resources", id]);
  return { min, max, ...Object.fromEntries(followed.map(({ name, value }) => [name, value])) };
}

interface Found {
  readonly id: string;
  readonly properties: Structure;
}

function ofType(resources: Resources, type: string): readonly Found[] {
  return Object.entries(resources).flatMap(([id, { Type: own, Properties: properties }]) =>
    own === `${SCALING}${type}` && isRecord(properties) ? [{ id, properties }] : [],
  );
}

function only(targets: readonly Found[], isOnly: boolean): Found | undefined {
  return isOnly && targets.length === 1 ? targets[0] : undefined;
}

/** A reference stands in a text between backticks: `` service/prod/`Service.Name` ``. */
function mentions(text: unknown, id: string): boolean {
  return text === id || new RegExp(`\`${id}[\`.]`).test(textOr(text, ""));
}

interface Followed {
  readonly id: string;
  readonly name: string;
  readonly value: DraftValue;
}

function followedBy({ id, properties }: Found): readonly Followed[] {
  const settings = recordIn(properties["TargetTrackingScalingPolicyConfiguration"]);
  const metric = recordIn(settings["PredefinedMetricSpecification"])["PredefinedMetricType"];
  const name = METRICS[textOr(metric, "")];
  const target = numberIn(settings["TargetValue"]);
  if (name === undefined || target === undefined || target < 1 || target > 100) return [];
  const [scaleIn, scaleOut] = [numberIn(settings["ScaleInCooldown"]), numberIn(settings["ScaleOutCooldown"])];
  const others = {
    ...(scaleIn === undefined || scaleIn === COOLDOWNS.in ? {} : { scaleInCooldown: scaleIn }),
    ...(scaleOut === undefined || scaleOut === COOLDOWNS.out ? {} : { scaleOutCooldown: scaleOut }),
    ...(settings["DisableScaleIn"] === true ? { disableScaleIn: true } : {}),
  };
  return [{ id, name, value: Object.keys(others).length === 0 ? target : { target, ...others } }];
}

/** What the language takes where nothing is said, in seconds. */
const COOLDOWNS = { in: 300, out: 60 };

function numberIn(value: unknown): number | undefined {
  const number = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}
