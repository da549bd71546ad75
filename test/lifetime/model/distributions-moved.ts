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
  const left = distributionsIn(deployed.template).filter(
    ([id, { dependsOn }]) =>
      template.resources[id] !== undefined && dependsOn.some((one) => template.resources[one] === undefined),
  );
  return [
    ...moved.map(([alias, id]): Conflict => ({ kind: "place-taken", stack, id, detail: alias })),
    ...left.map(([id]): Conflict => ({ kind: "route-moved", stack, id, detail: "with its load balancer" })),
  ];
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
