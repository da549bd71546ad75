import { deploymentOrder } from "./deployment-order.ts";
import { type Json, isList, type JsonMap, textAt, valueAt } from "./json.ts";
import { type Template, templateOf } from "./template.ts";

export interface Stack {
  readonly name: string;
  readonly template: Template;
  /** Values that are known when compiling. */
  readonly parameters: JsonMap;
  /** Where it is not the environment's. */
  readonly region?: string;
  /** Every parameter keeps the value that it has. */
  readonly keepsValues?: boolean;
}

/** The output of one environment. */
export interface Tree {
  readonly environment: string;
  /** Each wave is deployed after the one before it. */
  readonly waves: readonly (readonly Stack[])[];
}

/** The tree in an environment's files, which are given by their path in its folder. */
export function treeOf(files: ReadonlyMap<string, string>): Tree {
  const manifest: Json = JSON.parse(files.get("manifest.json") ?? "{}");
  const order = deploymentOrder(manifest, files.get("deploy.sh"));
  const elsewhere = regionsOf(files.get("deploy.sh"));
  const waves = order.map((names) =>
    names.map((name) => {
      const region = elsewhere.get(name);
      return region === undefined ? stackOf(files, name) : { ...stackOf(files, name), region };
    }),
  );
  return { environment: textAt(manifest, "environment") ?? "default", waves };
}

/** The stacks of other regions. */
function regionsOf(script = ""): ReadonlyMap<string, string> {
  const [, list = ""] = /^elsewhere=\(([^)]*)\)$/m.exec(script) ?? [];
  return new Map(Array.from(list.matchAll(/([\w-]+)=([\w-]+)/g), ([, name = "", region = ""]) => [name, region]));
}

function stackOf(files: ReadonlyMap<string, string>, name: string): Stack {
  const text = files.get(`cloudformation/${name}.yaml`);
  if (text === undefined) throw new Error(`The tree has no template of stack ${name}, which is to be deployed.`);
  return { name, template: templateOf(text), parameters: parametersOf(files, name) };
}

function parametersOf(files: ReadonlyMap<string, string>, name: string): JsonMap {
  const list: Json = JSON.parse(files.get(`cloudformation/${name}.parameters.json`) ?? "[]");
  const pairs = isList(list) ? list : [];
  return Object.fromEntries(
    pairs.map((pair) => [textAt(pair, "ParameterKey") ?? "", valueAt(pair, "ParameterValue") ?? null]),
  );
}

/** Whether a stack runs something; what it shares with others stands in the stacks before it. */
export function isWorkload({ template }: Pick<Stack, "template">): boolean {
  return Object.values(template.resources).some(({ type }) => type === "AWS::ECS::TaskDefinition");
}
