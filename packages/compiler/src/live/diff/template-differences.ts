import { isFunctionName } from "../../cloudformation/plain-json.ts";
import { asText } from "../../read/cloudformation/intrinsics.ts";
import { isRecord } from "../../read/is-record.ts";
import type { Difference } from "./difference.ts";

/** What two templates say otherwise of the properties of a resource: a function of CloudFormation is one value. */
export function templateDifferences(after: unknown, before: unknown): readonly Difference[] {
  return [...compare(after, before, { path: "", place: "" })];
}

interface Step {
  readonly path: string;
  readonly place: string;
}

type Members = Readonly<Record<string, unknown>>;

function* compare(after: unknown, before: unknown, at: Step): Generator<Difference> {
  if (isSame(after, before)) return;
  if (isMembers(after) && isMembers(before)) yield* compareMembers(after, before, at);
  else if (Array.isArray(after) && Array.isArray(before)) yield* compareLists(after, before, at);
  else yield { ...at, before, after };
}

function isMembers(value: unknown): value is Members {
  return isRecord(value) && !Object.keys(value).some(isFunctionName);
}

function* compareMembers(after: Members, before: Members, at: Step): Generator<Difference> {
  const dot = at.path === "" ? "" : ".";
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    yield* compare(after[name], before[name], { path: `${at.path}${dot}${name}`, place: `${at.place}${dot}${name}` });
  }
}

function* compareLists(after: readonly unknown[], before: readonly unknown[], at: Step): Generator<Difference> {
  const pairs = pairsOf(after, before).filter(({ wanted, there }) => !isSame(wanted, there));
  // Only the order is another.
  if (pairs.length === 0) yield { ...at, before, after };
  for (const { label, wanted, there } of pairs) {
    yield* compare(wanted, there, { path: `${at.path}[${label}]`, place: `${at.place}[]` });
  }
}

/** Entries of two lists that are one, before and after. */
interface Pair {
  readonly label: string;
  readonly wanted: unknown;
  readonly there: unknown;
}

function pairsOf(after: readonly unknown[], before: readonly unknown[]): readonly Pair[] {
  const label = LABELS.find((name) => isTold(after, name) && isTold(before, name));
  if (label === undefined) return leftOver(after, before);
  const [wanted, there] = [byMember(after, label), byMember(before, label)];
  return [...new Set([...there.keys(), ...wanted.keys()])].map((name) => ({
    label: name,
    wanted: wanted.get(name),
    there: there.get(name),
  }));
}

/** Members that tell the entries of a list apart, where each has another. */
const LABELS = ["Key", "Sid", "PolicyName", "Id", "Name"];

function isTold(list: readonly unknown[], name: string): boolean {
  return (
    list.every((item) => isRecord(item) && typeof item[name] === "string") && byMember(list, name).size === list.length
  );
}

function byMember(list: readonly unknown[], name: string): ReadonlyMap<string, unknown> {
  return new Map(list.map((item) => [String(isRecord(item) ? item[name] : ""), item]));
}

/** What both lists have is set aside; what is left of them is held against each other in order. */
function leftOver(after: readonly unknown[], before: readonly unknown[]): readonly Pair[] {
  const there = [...before.entries()];
  const wanted = [...after.entries()].filter(([, item]) => {
    const at = there.findIndex(([, other]) => isSame(item, other));
    if (at >= 0) there.splice(at, 1);
    return at < 0;
  });
  return Array.from({ length: Math.max(wanted.length, there.length) }, (_, index) => {
    const [[place = 0, item] = [], [former = 0, other] = []] = [wanted[index], there[index]];
    return { label: String(wanted[index] === undefined ? former : place), wanted: item, there: other };
  });
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || textOf(one) === textOf(other);
}

/** The same for the same values: numbers may be written as text, attributes as one text or two, members in any order. */
function textOf(value: unknown): string {
  return JSON.stringify(plain(value)) ?? "";
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isRecord(value)) return value === null ? undefined : (asText(value) ?? value);
  const attribute = value["Fn::GetAtt"];
  if (typeof attribute === "string") {
    const [id = "", ...rest] = attribute.split(".");
    return { "Fn::GetAtt": [id, rest.join(".")] };
  }
  const names = Object.keys(value).toSorted();
  return Object.fromEntries(names.map((name) => [name, plain(value[name])]));
}
