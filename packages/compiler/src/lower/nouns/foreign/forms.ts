import type { Path } from "@ecs-dsl/validators";
import { capitalized, listed } from "@ecs-dsl/validators/words";
import { keyOf } from "../meant-value.ts";
import { isNode } from "../prop-shape.ts";
import { propertyName, type Noun, type Words } from "../noun.ts";

/** A structure that is written as another tool has it, all of it. */
interface ForeignForm {
  /** The names that show it. */
  readonly names: readonly string[];
  /** What they are there. */
  readonly says: string;
  /** The same as it is written here. */
  readonly instead: (value: Structure) => string;
}

type Structure = Readonly<Record<string, unknown>>;

/** By what a sentence calls the structure. */
const FORMS: Readonly<Record<string, ForeignForm>> = {
  "a permission": {
    names: ["Action", "Resource", "Effect", "Condition"],
    says: "as a statement of an IAM policy has them; a permission has names of its own",
    instead: permission,
  },
  "a lifecycle rule": {
    names: ["tagStatus", "tagPrefixList", "tagPatternList", "countType", "countNumber", "countUnit", "storageClass"],
    says: "which belong in the `selection` of a lifecycle rule",
    instead: rule,
  },
};

/** One finding for a structure in another tool's form, where its parts would have one each. */
export function foreignFormProblem(subject: Noun, words: string, value: Structure, at: Path): Words | undefined {
  const form = FORMS[words];
  const [first, ...others] = form?.names.filter((name) => value[name] !== undefined) ?? [];
  if (form === undefined || first === undefined || others.length === 0) return undefined;
  const names = listed(
    [first, ...others].map((name) => `\`${name}\``),
    "and",
  );
  return {
    code: "config/property-unknown",
    message: `${capitalized(subject.words)} has ${names} in ${propertyName(at)}, ${form.says}.`,
    help: `Write \`${form.instead(value)}\` instead.`,
  };
}

function permission({ Action, Resource, Effect, Condition }: Structure): string {
  return written({
    ...(Effect === "Deny" ? { effect: "Deny" } : {}),
    actions: textsIn(Action) ?? ["s3:GetObject"],
    resources: textsIn(Resource) ?? ["*"],
    ...(Condition === undefined ? {} : { conditions: Condition }),
  });
}

function textsIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  return value === undefined ? undefined : [value];
}

function rule(value: Structure): string {
  const { selection = {}, action = { type: "expire" }, ...given } = value;
  const names = FORMS["a lifecycle rule"]?.names ?? [];
  const moved = Object.entries(given).filter(([name]) => names.includes(name));
  return written({ selection: { ...Object(selection), ...Object.fromEntries(moved) }, action });
}

/** Data as it stands in a config, on one line; what is deep in it or no data is left to the reader. */
function written(value: unknown, depth = 0): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "object" || value === null || isNode(value) || depth > 4) return "…";
  if (Array.isArray(value)) return `[${value.map((item) => written(item, depth + 1)).join(", ")}]`;
  const entries = Object.entries(value).map(([name, inner]) => `${keyOf(name)}: ${written(inner, depth + 1)}`);
  return `{ ${entries.join(", ")} }`;
}
