import { isUnknown, type DocumentFinding, type Fix } from "@ecs-dsl/validators";
import { type Misspelt, type SourceDocument, valueAt } from "../source-document.ts";

/** The findings about names of a template's resource that CloudFormation does not know in that spelling. */
export function misspeltFindings(document: SourceDocument): readonly DocumentFinding[] {
  return document.misspelt.map((property) => {
    const { at, written, expected, struct, outside } = property;
    const fix = renaming(document, property);
    return {
      code: "schema/property-spelling",
      severity: "error",
      document,
      at,
      message: `\`${written}\` is not a property of ${struct}; CloudFormation spells it \`${expected}\`.`,
      help: `Rename \`${written}\` to \`${expected}\`${outside === undefined ? "" : ", and put its value into an array"}.`,
      ...(fix === undefined ? {} : { fix }),
    };
  });
}

/** Only where all below is known: a fix carries the value, and an intrinsic has none. */
function renaming(document: SourceDocument, { at, written, expected, outside }: Misspelt): Fix | undefined {
  const value = valueAt(document.value, at);
  if (hasUnknown(value) || outside === "other") return undefined;
  const parent = at.slice(0, -1);
  return {
    title: `Rename ${written} to ${expected}`,
    edits: [
      { op: "remove", at },
      { op: "set", at: [...parent, expected], value: outside === "item" ? [value] : value },
    ],
  };
}

function hasUnknown(value: unknown): boolean {
  if (typeof value === "string") return value.includes("${");
  return typeof value === "object" && value !== null ? Object.values(value).some(hasUnknown) : isUnknown(value);
}
