import type { Path } from "@ecs-dsl/validators";
import { capitalized } from "@ecs-dsl/validators/words";
import { imageHelp } from "./image-help.ts";
import { propertyName, type Noun, type Words } from "./noun.ts";
import { isIncomplete, isRecord, kindOf, wordsOf, type PropShape } from "./prop-shape.ts";
import { exampleHelp, meantValue } from "./value-help.ts";

/** What a property of a noun holds, and what it may hold. `noun` is what a sentence calls the noun: `a service`. */
export interface Misfit {
  readonly subject: Noun;
  readonly noun: string;
  readonly shape: PropShape;
  readonly value: unknown;
  readonly at: Path;
}

/** Says of a value that it is of another type than the property takes. */
export function typeProblem(misfit: Misfit): Words {
  const { shape, value } = misfit;
  const nameless = namelessNode(shape, value);
  if (nameless !== undefined) return namelessProblem(misfit, nameless);
  if (isIncomplete(shape, value)) return incompleteProblem(misfit, value.kind.replace("-", " "));
  return typed(
    misfit,
    `${kindOf(value)} for ${propertyName(misfit.at)}, which takes ${wordsOf(shape)}.`,
    typeHelp(misfit),
  );
}

function typed({ subject }: Misfit, has: string, help: string): Words {
  return { code: "config/property-type", message: `${capitalized(subject.words)} has ${has}`, help };
}

function typeHelp({ noun, shape, value, at }: Misfit): string {
  if (value === undefined && typeof at.at(-1) === "number") return "Remove the entry, or put a value there.";
  const meant = meantValue(shape, value);
  if (meant !== undefined) return `Set ${propertyName(at)} to ${meant}.`;
  return imageHelp(shape, value) ?? exampleHelp(noun, at) ?? `Set ${propertyName(at)} to ${wordsOf(shape)}.`;
}

/** The function that made a DSL value of the right kind which was given no name. */
function namelessNode(shape: PropShape, value: unknown): string | undefined {
  if (shape.type === "either")
    return shape.shapes.map((one) => namelessNode(one, value)).find((name) => name !== undefined);
  if (shape.type !== "node" || !isRecord(value) || value.kind !== shape.kind) return undefined;
  return "name" in value && typeof value.name !== "string" ? shape.kind : undefined;
}

/** Calls that are given little beside the name. */
const NAMED: Readonly<Record<string, string>> = {
  parameter: 'parameter("/prod/db/url")',
  repository: 'repository("shop/api")',
  secret: 'secret("prod/db")',
};

function namelessProblem(misfit: Misfit, made: string): Words {
  const call = NAMED[made] ?? `${made}("main", { … })`;
  const has = `${kindOf(misfit.value)} without a name for ${propertyName(misfit.at)}.`;
  return typed(misfit, has, `Begin with its name, as text: \`${call}\`.`);
}

function incompleteProblem(misfit: Misfit, kind: string): Words {
  const has = `an incomplete ${kind} for ${propertyName(misfit.at)}: the call that made it lacks a value, or was given one of another type.`;
  const help = imageHelp(misfit.shape, misfit.value) ?? `Give the call that makes the ${kind} each of its values.`;
  return typed(misfit, has, help);
}
