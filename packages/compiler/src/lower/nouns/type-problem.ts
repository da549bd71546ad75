import { referenceOf } from "@ecs-dsl/dsl/inspect";
import { capitalized } from "@ecs-dsl/validators/words";
import { exampleHelp, settingsExample } from "./examples/examples.ts";
import { imageHelp } from "./image-help.ts";
import { propertyName, type Noun, type Words } from "./noun.ts";
import { incompleteOutside } from "./outside-help.ts";
import { isIncomplete, isRecord, OUTSIDE_WORDS, kindOf, wordsOf, type PropShape } from "./prop-shape.ts";
import { type Misfit, TEXT_NOW, valueHelp } from "./value-help.ts";

/** Says of a value that it is of another type than the property takes. */
export function typeProblem(subject: Noun, misfit: Misfit): Words {
  const { shape, value, at } = misfit;
  const nameless = namelessNode(shape, value);
  if (nameless !== undefined) return namelessProblem(subject, misfit, nameless);
  if (isIncomplete(shape, value)) return incompleteProblem(subject, misfit, value.kind.replace("-", " "));
  const has = `${kindOf(value)} for ${propertyName(at)}, which takes ${wordsOf(shape)}.`;
  return typed(subject, has, valueHelp(misfit));
}

function typed(subject: Noun, has: string, help: string): Words {
  return { code: "config/property-type", message: `${capitalized(subject.words)} has ${has}`, help };
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
  "ec2-capacity": 'ec2Capacity("general", { … })',
  external: 'external("factory")',
  "managed-instances": 'managedInstances("general")',
  parameter: 'parameter("/prod/db/url")',
  repository: 'repository("shop/api")',
  secret: 'secret("prod/db")',
};

function namelessProblem(subject: Noun, { noun, value, at }: Misfit, made: string): Words {
  if (noun === "a registry" && isRecord(value) && referenceOf(value.name) !== undefined)
    return typed(
      subject,
      `${kindOf(value)} of a stack for ${propertyName(at)}, which takes one that is there.`,
      EARLIER,
    );
  if (isRecord(value) && referenceOf(value.name) !== undefined)
    return typed(
      subject,
      `${kindOf(value)} for ${propertyName(at)} that is named by a value, and not by text.`,
      TEXT_NOW,
    );
  const call = NAMED[made] ?? settingsExample(`a ${made.replaceAll("-", " ")}`) ?? `${made}("main", { … })`;
  const has = `${kindOf(value)} without a name for ${propertyName(at)}.`;
  return typed(subject, has, `Begin with its name, as text: \`${call}\`.`);
}

const EARLIER =
  'Name it as text, as in `secret("ecr-pullthroughcache/dockerhub")`: ECR is deployed before the stacks of the app, so what it takes has to be there then.';

const MADE_HERE = 'Take the value of the resource: `data.attribute("Stage", "Value")`.';

const FROM_OUTSIDE =
  'Write it as text, or take it of what is there before: `stackOutput("platform", "Value")`, `parameter("/platform/value")`.';

/** Whether the property takes values that no stack of the app has, and no others. */
function takesOutside(shape: PropShape): boolean {
  if (shape.type === "either") return shape.shapes.some(takesOutside);
  return shape.type === "node" && shape.words === OUTSIDE_WORDS;
}

/** Whether it is a value of a noun of the app, and not one from outside with a name that is none. */
function isOfApp(value: unknown): boolean {
  const reference = isRecord(value) ? referenceOf(value) : undefined;
  return reference?.of === "output" && !FROM_ELSEWHERE.has(reference.resource.kind);
}

const FROM_ELSEWHERE: ReadonlySet<string> = new Set(["deploy-parameter", "parameter", "stack-output"]);

function urlHelp(value: unknown): string | undefined {
  if (isRecord(value) && value.of === "output" && value.output === "url") {
    return 'Write it like `jobs.url({ access: "send" })`, or `access: "receive"`.';
  }
  if (!isRecord(value) || value.of !== "url") return undefined;
  return 'Write it like `api.url("http", { scheme: "redis", path: "/0" })`.';
}

function incompleteProblem(subject: Noun, { noun, shape, value, at }: Misfit, kind: string): Words {
  if (kind === "parameter" && isRecord(value) && referenceOf(value.name) !== undefined)
    return typed(
      subject,
      `a parameter of a stack for ${propertyName(at)}, which is read before the stack is there.`,
      MADE_HERE,
    );
  if (kind === "reference" && takesOutside(shape) && isOfApp(value))
    return typed(
      subject,
      `a value for ${propertyName(at)} that a stack of the app has, which is deployed after what takes it here.`,
      FROM_OUTSIDE,
    );
  const has = `an incomplete ${kind} for ${propertyName(at)}: the call that made it lacks a value, or was given one of another type.`;
  // What stands in for a reference is text, which has no call to complete.
  const outside = incompleteOutside(value);
  if (outside !== undefined) return typed(subject, has, outside);
  const example = kind === "reference" ? urlHelp(value) : exampleHelp(noun, at);
  const help = imageHelp(shape, value) ?? example ?? `Give the call that makes the ${kind} each of its values.`;
  return typed(subject, has, help);
}
