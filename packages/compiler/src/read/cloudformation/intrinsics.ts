import { UNKNOWN } from "@ecs-dsl/validators";
import { isRecord } from "../is-record.ts";

/**
 * What a template's value is at this level: itself when it is literal, the literal an intrinsic plainly gives,
 * undefined for `AWS::NoValue`, and UNKNOWN for whatever only a deployment can tell.
 */
export function resolve(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const keys = Object.keys(value);
  const name = keys.find((key) => key === "Ref" || key.startsWith("Fn::"));
  if (name === undefined) return value;
  // Fn::Transform and Fn::ForEach stand beside literal properties, and may add or replace some.
  if (keys.length > 1) return name === "Ref" ? value : UNKNOWN;
  const argument = value[name];
  if (name === "Ref") return argument === "AWS::NoValue" ? undefined : UNKNOWN;
  if (name === "Fn::Sub") return typeof argument === "string" && !argument.includes("${") ? argument : UNKNOWN;
  return name === "Fn::If" ? resolveIf(argument) : UNKNOWN;
}

function resolveIf(argument: unknown): unknown {
  if (!Array.isArray(argument) || argument.length !== 3) return UNKNOWN;
  const [, whenTrue, whenFalse]: readonly unknown[] = argument;
  return JSON.stringify(whenTrue) === JSON.stringify(whenFalse) ? resolve(whenTrue) : UNKNOWN;
}

/** A value of any form with every intrinsic in it resolved. An absent item of a list is UNKNOWN, so that others keep their places. */
export function resolveAll(value: unknown): unknown {
  const known = resolve(value);
  if (Array.isArray(known)) return known.map((item) => resolveAll(item) ?? UNKNOWN);
  if (!isRecord(known)) return known;
  const entries = Object.entries(known).map(([name, member]) => [name, resolveAll(member)] as const);
  return Object.fromEntries(entries.filter(([, member]) => member !== undefined));
}
