import { reference, referenceOf, type Reference, type ReferenceData } from "./reference.ts";

/**
 * Text with references in it, where `environment` takes a value. A plain template literal cannot hold a reference, and
 * does not compile with one.
 * @example environment: { DATABASE_URL: text`postgres://${db.host("postgres")}:5432/shop` }
 */
export function text(
  strings: TemplateStringsArray,
  ...values: readonly (string | number | boolean | Reference)[]
): Reference<"text"> {
  const given: readonly unknown[] = Array.isArray(strings) ? strings : [strings];
  const parts = given.flatMap((part, index) => [
    partOf(part),
    ...(index < values.length ? [partOf(values[index])] : []),
  ]);
  return reference<"text">({ kind: "reference", of: "text", parts: Object.freeze(parts) }, text);
}

/** What has no text of its own stays what it is: compiling reports it, where the text would be `undefined`. */
function partOf(value: unknown): string | ReferenceData {
  const isPlain = typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
  const part = isPlain ? String(value) : (referenceOf(value) ?? value);
  return isPart(part) ? part : "";
}

/** The type says what a part should be; whether it is that is checked when the config is compiled. */
function isPart(_part: unknown): _part is string | ReferenceData {
  return true;
}
