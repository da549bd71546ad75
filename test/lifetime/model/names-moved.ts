import type { Account } from "./account.ts";
import type { Conflict, ConflictKind } from "./conflict.ts";
import { namespaceOf } from "./service-connect.ts";
import { SERVICE } from "./resource-types.ts";
import type { Target } from "./live.ts";
import type { Template } from "./template.ts";
import type { Stack } from "./tree.ts";

/** Names that would go while tasks use them, or would be used before they are there; records, which stay what they are. */
export function namesMoved(account: Account, stacks: readonly Stack[], { region }: Target): readonly Conflict[] {
  return stacks.flatMap(({ name, template }) => {
    const deployed = account.stack(region, name)?.template;
    const kind = deployed === undefined ? undefined : whyMoved(deployed, template);
    return kind === undefined ? [] : [{ kind, stack: name, id: "", detail: "" }];
  });
}

function whyMoved(deployed: Template, template: Template): ConflictKind | undefined {
  const [then, now] = [discoveryOf(deployed), discoveryOf(template)];
  const [used, toBeUsed] = [then[0], now[0]];
  if (used === undefined || toBeUsed === undefined) return undefined;
  if (recordsOf(then).some((one) => recordsOf(now).some((other) => one.zone === other.zone && one.text !== other.text)))
    return "records-fixed";
  const isEarly = !then.includes(toBeUsed) && waitsForLater(template);
  return isEarly || !now.includes(used) ? "names-moved" : undefined;
}

/** What a workload is found by and finds others by; the first is what its addresses are of. */
function discoveryOf({ outputs, resources }: Template): readonly string[] {
  const said = outputs["Discovery"]?.value;
  if (typeof said === "string") return said.split(" ");
  const joined = Object.values(resources).flatMap(({ type, properties }) =>
    type === SERVICE ? (namespaceOf(properties) ?? []) : [],
  );
  return joined.map((namespace) => `serviceConnect/${namespace}`);
}

function recordsOf(names: readonly string[]) {
  return names
    .filter((name) => name.startsWith("cloudMap/"))
    .map((text) => ({ text, zone: text.slice(0, text.lastIndexOf("/")) }));
}

function waitsForLater({ parameters }: Template): boolean {
  return Object.keys(parameters).some((name) => /^Later.*SecurityGroup$/.test(name));
}
