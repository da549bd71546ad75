import type { OutputReference } from "@ecs-dsl/dsl";
import type { Parameter } from "../../cloudformation/template.ts";
import type { AskedValue, StackOutput } from "../../model/assembly.ts";
import { logicalName, shortened } from "./names.ts";

/** A value that no stack of the app has, in the parameter of a stack that takes it. */
export interface OutsideInput {
  readonly parameter: Parameter;
  /** The output of the stack of somebody else that `deploy.sh` passes. */
  readonly output?: StackOutput;
  /** The name in Parameter Store, which CloudFormation reads. */
  readonly stored?: string;
  /** What names it where it is given at deployment. */
  readonly asked?: AskedValue;
}

/** What a value from outside becomes: the name of the parameter, and what it carries. */
export interface OutsideValue {
  readonly name: string;
  readonly input: OutsideInput;
}

/** The value from outside that a reference is about. */
export function outsideValue(reference: OutputReference): OutsideValue | undefined {
  const { resource, access, at } = reference;
  if (typeof resource.name !== "string" || access !== undefined || at !== undefined) return undefined;
  return MADE[resource.kind]?.(reference);
}

const MADE: Readonly<Record<string, (reference: OutputReference) => OutsideValue | undefined>> = {
  parameter: ({ resource: { name } }) => ({
    name: `${wordOf(name)}FromParameterStore`,
    input: {
      parameter: { Type: "AWS::SSM::Parameter::Value<String>", Description: `Parameter ${name} of Parameter Store` },
      stored: name,
    },
  }),
  "stack-output": ({ resource: { name: stack }, output }) =>
    typeof output !== "string"
      ? undefined
      : {
          name: `${wordOf(`${stack} ${output}`)}FromStack`,
          input: {
            parameter: { Type: "String", Description: `Output ${output} of stack ${stack}` },
            output: { stack, output },
          },
        },
  "deploy-parameter": ({ resource: { name, props } }) => ({
    name: `${/^[A-Za-z0-9]+$/.test(name) ? name : wordOf(name)}FromDeployment`,
    input: { parameter: { Type: "String", ...described(name, props) }, asked: askedValue(name, props) },
  }),
};

/** The default stands in the template as well, where `deploy.sh` finds later what it was. */
function described(name: string, props: object): Pick<Parameter, "Description" | "Default"> {
  const { description, default: value } = textsOf(props);
  return {
    Description: description ?? `Given by deploy.sh --parameter ${name}=VALUE`,
    ...(value === undefined ? {} : { Default: value }),
  };
}

function askedValue(name: string, props: object): AskedValue {
  const { default: value } = textsOf(props);
  return value === undefined ? { name } : { name, default: value };
}

/** What of the settings is text; the rest has a finding. */
export function textsOf(props: object): { readonly description?: string; readonly default?: string } {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => typeof value === "string"));
}

function wordOf(name: string): string {
  return logicalName(shortened(name, 100));
}

/** A path from a slash on, or a name without one; what begins with `aws` or `ssm` is AWS's. */
export function isParameterName(name: string): boolean {
  return name.length <= 1000 && /^(?:\/(?!aws|ssm)[\w.-]+(?:\/[\w.-]+){0,14}|(?!aws|ssm)[\w.-]+)$/i.test(name);
}
