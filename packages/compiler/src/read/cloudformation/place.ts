import type { Path } from "@ecs-dsl/validators";
import { isRecord } from "../is-record.ts";
import { takenBranch } from "./intrinsics.ts";
import type { Scope } from "../scope.ts";

/** Where a template writes something, and whether it is written out there. */
export interface Place {
  readonly path: Path;
  /** True where an intrinsic function makes the value: whoever sets it there takes the function away. */
  readonly isMade: boolean;
}

/** Follows a path through the branches of `Fn::If` that were read. */
export function placeIn(properties: unknown, path: Path, scope: Scope): Place {
  const place: (string | number)[] = [];
  let here = followed(properties, place, scope);
  for (const step of path) {
    if (isMade(here)) return { path: [...place, ...path.slice(place.length)], isMade: true };
    place.push(step);
    here = followed(here instanceof Object ? Reflect.get(here, step) : undefined, place, scope);
  }
  return { path: place, isMade: isMade(here) };
}

function followed(value: unknown, place: (string | number)[], scope: Scope): unknown {
  if (!isRecord(value) || !("Fn::If" in value)) return value;
  const taken = takenBranch(value["Fn::If"], scope);
  if (taken === undefined) return value;
  place.push("Fn::If", taken.index);
  return followed(taken.value, place, scope);
}

/** A `Fn::Sub` that fills nothing in only writes a text another way, and `AWS::NoValue` nothing. */
export function isMade(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const [name = "", ...others] = Object.keys(value);
  if (others.length > 0 || !(name === "Ref" || name.startsWith("Fn::"))) return false;
  if (name === "Fn::Sub") return !(typeof value[name] === "string" && !value[name].includes("${"));
  return value[name] !== "AWS::NoValue";
}
