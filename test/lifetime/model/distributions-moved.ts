import type { Conflict } from "./conflict.ts";
import { asText, listAt } from "./json.ts";
import type { LiveStack } from "./live.ts";
import type { Template } from "./template.ts";
import type { Stack } from "./tree.ts";

/** Names that go to another distribution, and distributions whose load balancer goes before they ask another. */
export function distributionsMoved(
  { name: stack, template }: Stack,
  deployed: LiveStack | undefined,
): readonly Conflict[] {
  if (deployed === undefined) return [];
  const [before, now] = [aliasesOf(deployed.template), aliasesOf(template)];
  const moved = [...now].filter(([alias, id]) => {
    const old = before.get(alias);
    return old !== undefined && old !== id && template.resources[old] !== undefined;
  });
  const left = distributionsIn(deployed.template).filter(([id, { dependsOn }]) =>
    dependsOn.some((one) => isLeft(one, template.resources[id]?.dependsOn, template)),
  );
  return [
    ...moved.map(([alias, id]): Conflict => ({ kind: "place-taken", stack, id, detail: alias })),
    ...secretsBack(deployed.template, template).map((id): Conflict => ({
      kind: "route-moved",
      stack,
      id,
      detail: "to an older secret",
    })),
    ...left.map(([id]): Conflict => ({ kind: "route-moved", stack, id, detail: "with its load balancer" })),
  ];
}

/** Whether a listener is no longer asked, and its routes go before the distribution asks another one. */
function isLeft(listener: string, asked: readonly string[] | undefined, { resources }: Template): boolean {
  if (asked === undefined || asked.includes(listener)) return false;
  const [stem] = listener.split(/(?=Listener\d)/);
  return resources[listener] === undefined || asked.some((one) => one.split(/(?=Listener\d)/)[0] === stem);
}

/** Load balancers whose distributions would send an older secret than they do, while routes take that alone. */
function secretsBack(before: Template, now: Template): readonly string[] {
  const [old, asked] = [latestSecrets(before), latestSecrets(now)];
  return [...asked].filter(([name, version]) => version < (old.get(name) ?? 0)).map(([name]) => name);
}

function latestSecrets({ resources }: Template): ReadonlyMap<string, number> {
  const latest = new Map<string, number>();
  for (const id of Object.keys(resources)) {
    const [, name = "", version] = /^(\w+?)OriginSecret(\d+)$/.exec(id) ?? [];
    if (version !== undefined) latest.set(name, Math.max(latest.get(name) ?? 0, Number(version)));
  }
  return latest;
}

function distributionsIn({ resources }: Template) {
  return Object.entries(resources).filter(([, { type }]) => type === "AWS::CloudFront::Distribution");
}

function aliasesOf(template: Template): ReadonlyMap<string, string> {
  return new Map(
    distributionsIn(template).flatMap(([id, { properties }]) =>
      listAt(properties, "DistributionConfig", "Aliases").map((alias) => [asText(alias), id] as const),
    ),
  );
}
