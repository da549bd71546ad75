import { isNew, type Change } from "../change.ts";
import type { Problem } from "../conflict.ts";
import { type JsonMap, listAt, textAt } from "../json.ts";
import type { Operation } from "../operation.ts";

const LISTS = ["LoadBalancerAttributes", "TargetGroupAttributes"] as const;

/** CloudFormation sets the attributes that a template names, and no others. */
export function* attributeStays(_operation: Operation, change: Change): Generator<Problem> {
  const { live, before } = change;
  if (before === undefined || isNew(change)) return;
  const now = attributesOf(live.properties);
  for (const key of attributesOf(before.properties).keys()) {
    if (!now.has(key) && isInForce(key, now)) yield { kind: "attribute-stays", detail: key };
  }
}

function attributesOf(properties: JsonMap): ReadonlyMap<string, string> {
  const all = LISTS.flatMap((list) => listAt(properties, list));
  return new Map(all.map((one) => [textAt(one, "Key") ?? "", textAt(one, "Value") ?? ""]));
}

/** What belongs to a switch that is off, or to the other type of cookie, counts for nothing. */
function isInForce(key: string, now: ReadonlyMap<string, string>): boolean {
  const [, group = "", member = ""] = /^([a-z0-9_]+(?:\.s3)?)\.(\w+)/.exec(key) ?? [];
  if (now.get(`${group}.enabled`) === "false") return false;
  return group !== "stickiness" || member === "type" || now.get("stickiness.type") === member;
}
