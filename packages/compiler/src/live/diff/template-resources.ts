import { isRecord } from "../../read/is-record.ts";
import type { Stack } from "../../model/assembly.ts";
import type { WrittenTemplate } from "./deployed-template.ts";
import type { Difference } from "./difference.ts";
import type { ResourceDiff } from "./diff.ts";
import { type Effect, greatest } from "./effect.ts";
import { REPLACING } from "./facts/replacing.generated.ts";
import { RESOURCE_KINDS } from "./resources/index.ts";
import { templateDifferences } from "./template-differences.ts";

/**
 * What a stack's template says otherwise than the one that it was deployed with: resources that nothing else looks at, and
 * the tags of those that something does. What was changed by hand is not seen so.
 */
export function templateResources(
  { template }: Stack,
  deployed: WrittenTemplate,
  isThere: (id: string) => boolean,
): readonly ResourceDiff[] {
  const before = isRecord(deployed["Resources"]) ? deployed["Resources"] : {};
  return Object.entries(template.Resources).flatMap(([id, { Type: type, Properties }]) => {
    if (!isThere(id)) return [];
    const resource = before[id];
    const there = isRecord(resource) && resource["Type"] === type ? recordOf(resource["Properties"]) : undefined;
    if (RESOURCE_KINDS.has(type)) return there === undefined ? [] : diffOf(id, type, tagsOf(Properties), tagsOf(there));
    return there === undefined ? [addedTo(id, type)] : diffOf(id, type, Properties ?? {}, there);
  });
}

/** A resource that the stack is to have, or not to have any more. */
function addedTo(id: string, type: string): ResourceDiff {
  return { id, type, noun: type, whole: "added", effect: isTraffic(type) ? "traffic" : "new", differences: [] };
}

function diffOf(id: string, type: string, after: object, before: object): readonly ResourceDiff[] {
  const differences = templateDifferences(after, before).map((difference) => ({
    ...difference,
    effect: effectOf(type, difference),
  }));
  if (differences.length === 0) return [];
  const noun = RESOURCE_KINDS.get(type)?.noun ?? type;
  return [{ id, type, noun, effect: greatest(differences.map(({ effect }) => effect)), differences }];
}

/** What a change of a resource does, which no one looks at more closely. */
export function effectOf(type: string, { place }: Pick<Difference, "place">): Effect {
  const isReplacing = (REPLACING[type] ?? "").split(" ").some((path) => path !== "" && isWithin(place, path));
  // A rule is replaced as a whole: what matters is whom it lets in.
  if (isReplacing && !type.startsWith("AWS::EC2::SecurityGroup")) return "replacement";
  return isTraffic(type) && !/^Tags\b/.test(place) ? "traffic" : "in-place";
}

function isWithin(place: string, path: string): boolean {
  return place === path || place.startsWith(`${path}.`) || place.startsWith(`${path}[`);
}

/** Types that say which requests come, and where they go. */
export function isTraffic(type: string): boolean {
  return /^AWS::(EC2::SecurityGroup|ElasticLoadBalancingV2::|Route53::|CloudFront::Distribution$)/.test(type);
}

function tagsOf(properties: object | undefined): object {
  const tags: unknown = Reflect.get(properties ?? {}, "Tags");
  return tags === undefined ? {} : { Tags: tags };
}

function recordOf(value: unknown): object {
  return isRecord(value) ? value : {};
}
