import { isRecord } from "../is-record.ts";

/** Stands for what only a deployment knows. */
const OPEN = "${…}";

/**
 * The text of `Fn::Sub` or `Fn::Join` as far as the template says it, with a placeholder for each part that it does not;
 * undefined for whatever else.
 */
export function partlyKnown(written: unknown): string | undefined {
  if (!isRecord(written) || Object.keys(written).length !== 1) return undefined;
  if ("Fn::Sub" in written) return substituted(written["Fn::Sub"]);
  return "Fn::Join" in written ? joined(written["Fn::Join"]) : undefined;
}

function substituted(argument: unknown): string | undefined {
  if (typeof argument === "string") return argument;
  if (!Array.isArray(argument)) return undefined;
  const [text, values]: readonly unknown[] = argument;
  if (typeof text !== "string" || !isRecord(values)) return undefined;
  return text.replaceAll(/\$\{([^{}!]+)\}/g, (variable, name: string) =>
    name.trim() in values ? partOf(values[name.trim()]) : variable,
  );
}

function joined(argument: unknown): string | undefined {
  if (!Array.isArray(argument)) return undefined;
  const [delimiter, parts]: readonly unknown[] = argument;
  if (typeof delimiter !== "string" || !Array.isArray(parts)) return undefined;
  return parts.map(partOf).join(delimiter);
}

function partOf(part: unknown): string {
  if (typeof part === "string" || typeof part === "number") return String(part);
  return partlyKnown(part) ?? nameOf(part) ?? OPEN;
}

/** `!Ref Tag` → `${Tag}`, by which a person finds it. */
function nameOf(part: unknown): string | undefined {
  const name = isRecord(part) ? part["Ref"] : undefined;
  return typeof name === "string" && name !== "AWS::NoValue" ? `\${${name}}` : undefined;
}
