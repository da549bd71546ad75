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
  const given: readonly unknown[] = Array.isArray(strings) ? strings : [];
  const parts = given.flatMap((part, index) => [
    String(part),
    ...(index < values.length ? [partOf(values[index])] : []),
  ]);
  return reference<"text">({ kind: "reference", of: "text", parts: Object.freeze(parts) }, text);
}

function partOf(value: unknown): string | ReferenceData {
  return referenceOf(value) ?? String(value);
}
