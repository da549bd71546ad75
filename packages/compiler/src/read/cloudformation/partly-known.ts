import { isRecord } from "../is-record.ts";
import { asText, resolve, takenBranch } from "./intrinsics.ts";
import { NO_SCOPE, type Scope } from "../scope.ts";

/** Stands for what only a deployment knows. */
const OPEN = "${…}";

/**
 * The text of `Fn::Sub` or `Fn::Join` as far as the template says it, with a placeholder for each part that it does not;
 * undefined for whatever else.
 */
export function partlyKnown(written: unknown, scope: Scope = NO_SCOPE): string | undefined {
  if (!isRecord(written) || Object.keys(written).length !== 1) return undefined;
  if ("Fn::If" in written) return partlyKnown(takenBranch(written["Fn::If"], scope)?.value, scope);
  if ("Fn::Sub" in written) return substituted(written["Fn::Sub"], scope);
  return "Fn::Join" in written ? joined(written["Fn::Join"], scope) : undefined;
}

function substituted(argument: unknown, scope: Scope): string | undefined {
  const [text, values]: readonly unknown[] = Array.isArray(argument) ? argument : [argument, {}];
  if (typeof text !== "string" || !isRecord(values)) return undefined;
  return text.replaceAll(/\$\{([^{}!]+)\}/g, (variable, name: string) =>
    name.trim() in values ? partOf(values[name.trim()], scope) : (asText(scope.parameter(name.trim())) ?? variable),
  );
}

function joined(argument: unknown, scope: Scope): string | undefined {
  if (!Array.isArray(argument)) return undefined;
  const [delimiter, parts]: readonly unknown[] = argument;
  if (typeof delimiter !== "string" || !Array.isArray(parts)) return undefined;
  return parts.map((part) => partOf(part, scope)).join(delimiter);
}

function partOf(part: unknown, scope: Scope): string {
  return asText(resolve(part, scope)) ?? partlyKnown(part, scope) ?? nameOf(part) ?? OPEN;
}

/** `!Ref Tag` → `${Tag}`, by which a person finds it. */
function nameOf(part: unknown): string | undefined {
  const name = isRecord(part) ? part["Ref"] : undefined;
  return typeof name === "string" && name !== "AWS::NoValue" ? `\${${name}}` : undefined;
}
