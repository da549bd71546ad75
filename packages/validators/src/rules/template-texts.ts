import { isRecord } from "./place.ts";

/**
 * A text of a template as far as it is written out: the string itself, or that of `Fn::Sub` or `Fn::Join`, with `${Name}` for what
 * it refers to and `${}` for any other function. Undefined for what is not text.
 */
export function writtenText(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (!isRecord(value) || Object.keys(value).length !== 1) return undefined;
  const { "Fn::GetAtt": attribute, "Fn::Join": join, "Fn::Sub": text, Ref: name } = value;
  if (typeof name === "string") return variable(name);
  if (typeof attribute === "string") return variable(attribute);
  if (Array.isArray(attribute)) return variable(attribute.join("."));
  return join === undefined ? substituted(text) : joined(join);
}

function variable(name: string): string {
  return `\${${name}}`;
}

function substituted(argument: unknown): string | undefined {
  const [text, given]: readonly unknown[] = Array.isArray(argument) ? argument : [argument];
  if (typeof text !== "string") return undefined;
  if (!isRecord(given)) return text;
  return text.replaceAll(/\$\{([^{}!]+)\}/g, (written, name: string) =>
    Object.hasOwn(given, name.trim()) ? (writtenText(given[name.trim()]) ?? variable("")) : written,
  );
}

function joined(argument: unknown): string | undefined {
  const [delimiter, parts]: readonly unknown[] = Array.isArray(argument) ? argument : [];
  if (typeof delimiter !== "string" || !Array.isArray(parts)) return undefined;
  return parts.map((part) => writtenText(part) ?? variable("")).join(delimiter);
}
