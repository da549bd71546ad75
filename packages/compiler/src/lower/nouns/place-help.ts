import type { Path } from "@ecs-dsl/validators";
import { isWorkloadKind } from "../../model/workload-kinds.ts";
import { callExample } from "./examples/examples.ts";
import type { PropShape } from "./prop-shape.ts";

interface Place {
  /** What a sentence calls the noun: `an app`. */
  readonly noun: string;
  readonly shape: PropShape;
  readonly at: Path;
}

interface Node {
  readonly kind: unknown;
}

/** Where a DSL value belongs that stands at another place, and what of it is text. */
export function placeHelp({ noun, shape, at }: Place, { kind }: Node): string | undefined {
  if (kind === "reference" && (noun === "a repository" || noun === "a registry")) return EARLIER;
  const property = noun === "an app" ? propertyOf(kind) : undefined;
  if (property !== undefined && property !== at[0]) return `Move it to \`${property}\`.`;
  const part = takesReference(shape) && at[0] === "environment" ? PARTS[String(kind)] : undefined;
  if (part !== undefined) return `Write \`.${part.call}\` after it, as in \`${part.of}.${part.call}\`.`;
  const output = takesReference(shape) ? OUTPUTS[String(kind)]?.[at[0] === "permissions" ? 1 : 0] : undefined;
  return output === undefined
    ? undefined
    : `Write \`.${output}()\` after it, as in \`${callExample(String(kind))}.${output}()\`.`;
}

const EARLIER =
  'Write it as text, as in "alias/shop": ECR is deployed before the stacks of the app, so what it takes has to be there then.';

/** The property of an app that takes values of a kind. */
function propertyOf(kind: unknown): string | undefined {
  return isWorkloadKind(kind) ? "workloads" : IN_APPS[String(kind)];
}

const IN_APPS: Readonly<Record<string, string>> = {
  cluster: "cluster",
  discovery: "discovery",
  distribution: "resources",
  "file-system": "resources",
  network: "network",
  "public-repository": "resources",
  queue: "resources",
  registry: "registry",
  repository: "repositories",
  stack: "resources",
  topic: "resources",
};

/** What text is of a resource: in a variable, and in a permission. */
const OUTPUTS: Readonly<Record<string, readonly [string, string]>> = {
  queue: ["url", "arn"],
  topic: ["arn", "arn"],
};

/** What a variable takes of something with several addresses. */
const PARTS: Readonly<Record<string, { readonly of: string; readonly call: string }>> = {
  service: { of: "api", call: 'url("http")' },
  stack: { of: "data", call: 'arn("Table")' },
};

function takesReference(shape: PropShape): boolean {
  if (shape.type === "either") return shape.shapes.some(takesReference);
  return shape.type === "node" && shape.kind === "reference";
}
