import { CLOUDFRONT_REGION } from "@ecs-dsl/validators/facts";
import type {
  Condition,
  Intrinsic,
  Output,
  Parameter,
  Resource as TemplateResource,
} from "../../cloudformation/template.ts";
import type { AskedValue, StackOutput } from "../../model/assembly.ts";
import type { Lowering } from "../lowering.ts";
import { isRecord } from "../nouns/prop-shape.ts";
import type { Input } from "./input.ts";
import type { OutsideInput } from "./outside.ts";
import { Deferred } from "./deferred.ts";
import { logicalName, namePart } from "./names.ts";

/** The stack of what an environment's workloads share. */
export function platformStack(lowering: Lowering): string {
  return `${lowering.prefix}-platform`;
}

/** The value of an output of the platform, in a workload's stack. */
export function fromPlatform(lowering: Lowering, output: string, type: Parameter["Type"] = "String"): Intrinsic {
  return taken(lowering, `Platform${output}`, { stack: platformStack(lowering), output, type });
}

/** The stack of certificates where CloudFront wants them. */
export function certificatesStack(lowering: Lowering): string {
  return `${lowering.prefix}-${CLOUDFRONT_REGION}-certificates`;
}

/** The ARN of a certificate of that stack, in the platform. */
export function fromCertificates(lowering: Lowering, output: string): Intrinsic {
  return taken(lowering, `Certificates${output}`, { stack: certificatesStack(lowering), output, type: "String" });
}

/** The security group of another workload's tasks. */
export function securityGroupOf(lowering: Lowering, { name, fullName }: Workload): Intrinsic {
  const output = { stack: fullName, output: "SecurityGroup" };
  return taken(lowering, `${logicalName(name)}SecurityGroup`, { ...output, type: "AWS::EC2::SecurityGroup::Id" });
}

const VALUES = {
  securityGroup: { output: "SecurityGroup", parameter: "SecurityGroupId", type: "AWS::EC2::SecurityGroup::Id" },
  taskDefinition: { output: "TaskDefinition", parameter: "TaskDefinitionArn", type: "String" },
} as const;

/** What a workload gives others beside the way to its ports. */
export type WorkloadValue = keyof typeof VALUES;

/** Such a value of another workload. */
export function fromWorkload(lowering: Lowering, { name, fullName }: Workload, value: WorkloadValue): Intrinsic {
  const { output, parameter, type } = VALUES[value];
  return taken(lowering, `${logicalName(name)}${parameter}`, { stack: fullName, output, type });
}

/** The name of the output that is a target group. */
export function targetGroupOutput(id: string): string {
  return `${id}Arn`;
}

/** A target group of another workload, by its logical id. */
export function targetGroupOf(lowering: Lowering, { name, fullName }: Workload, id: string): Intrinsic {
  const output = targetGroupOutput(id);
  return taken(lowering, `${logicalName(name)}${output}`, { stack: fullName, output, type: "String" });
}

/** What stands for the outputs of a stack that comes later, until it exists. */
const NOT_YET = "none";

/** The security group of a workload that comes later, and the condition that there is one already. */
export function laterSecurityGroupOf(lowering: Lowering, { name, fullName }: Workload) {
  const parameter = `Later${logicalName(name)}SecurityGroup`;
  const condition = `${parameter}IsThere`;
  const output = { stack: fullName, output: "SecurityGroup", absent: NOT_YET };
  return { group: taken(lowering, parameter, { ...output, type: "String", condition }), condition };
}

/** Changes with what a workload that comes later serves. */
export function laterEndpointsOf(lowering: Lowering, { name, fullName }: Workload): Intrinsic {
  const output = { stack: fullName, output: "Endpoints", absent: NOT_YET };
  return taken(lowering, `Later${logicalName(name)}Endpoints`, { ...output, type: "String" });
}

/** The name of the stack of a noun that has one of its own: `shop-production-queue-jobs`. */
export function resourceStack({ prefix }: Lowering, { kind, name }: Resource): string {
  return `${prefix}-${kind}-${namePart(name)}`;
}

/** The value of an output of such a stack. */
export function fromResource(
  lowering: Lowering,
  resource: Resource,
  output: string,
  type: Parameter["Type"] = "String",
): Deferred {
  const parameter = `${logicalName(resource.name)}${logicalName(resource.kind)}${output}`;
  const template = taken(lowering, parameter, { stack: resourceStack(lowering, resource), output, type });
  return new Deferred(`\${${parameter.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toUpperCase()}}`, template);
}

interface Resource {
  readonly kind: string;
  readonly name: string;
}

interface Workload {
  readonly name: string;
  /** The name of its stack. */
  readonly fullName: string;
}

function taken(lowering: Lowering, parameter: string, input: Input): Intrinsic {
  lowering.inputs.set(parameter, input);
  return { Ref: parameter };
}

export interface StackInputs {
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Where the value of each of them comes from. */
  readonly inputs: Readonly<Record<string, StackOutput>>;
  readonly conditions: Readonly<Record<string, Condition>>;
  /** What parameters have that is known when the app is compiled. */
  readonly values: Readonly<Record<string, string>>;
  /** What is given at deployment, by parameter. */
  readonly asked: Readonly<Record<string, AskedValue>>;
}

/** What a stack says of what is given at deployment, where it takes some of it. */
export function askedOf({ asked }: Pick<StackInputs, "asked">): Pick<StackInputs, "asked"> | undefined {
  return Object.keys(asked).length === 0 ? undefined : { asked };
}

/** What the resources and outputs of a stack take from other stacks, in the order in which they ask for it. */
export function stackInputs(
  lowering: Lowering,
  ...parts: readonly Readonly<Record<string, TemplateResource | Output>>[]
): StackInputs {
  const parameters: Record<string, Parameter> = {};
  const inputs: Record<string, StackOutput> = {};
  const conditions: Record<string, Condition> = {};
  const values: Record<string, string> = {};
  const asked: Record<string, AskedValue> = {};
  for (const name of references(parts)) {
    const outside = lowering.outside.get(name);
    if (outside !== undefined) {
      parameters[name] = outside.parameter;
      if (outside.output !== undefined) inputs[name] = outside.output;
      if (outside.stored !== undefined) values[name] = outside.stored;
      if (outside.asked !== undefined) asked[name] = outside.asked;
    }
    const input = lowering.inputs.get(name);
    if (input === undefined) continue;
    parameters[name] = parameterOf(input);
    inputs[name] = outputOf(input);
    if (input.condition !== undefined) conditions[input.condition] = isThere(name, input);
  }
  return { parameters, inputs, conditions, values, asked };
}

/** The output that a value is, where it is one of another stack and no more: a list stands in it with commas. */
export function inputBehind({ inputs }: Lowering, value: Intrinsic): StackOutput | undefined {
  const [separator, list] = "Fn::Join" in value ? value["Fn::Join"] : [",", value];
  const name = separator === "," && "Ref" in list ? list.Ref : "";
  const input = inputs.get(name);
  return input === undefined ? undefined : outputOf(input);
}

/** What comes from outside, where a value is that and no more. */
export function outsideBehind({ outside }: Lowering, value: Intrinsic): OutsideInput | undefined {
  return "Ref" in value ? outside.get(value.Ref) : undefined;
}

function parameterOf({ type, stack, output, absent }: Input): Parameter {
  const parameter = { Type: type, Description: `Output ${output} of stack ${stack}` };
  return absent === undefined ? parameter : { ...parameter, Default: absent };
}

function outputOf({ stack, output, absent }: Input): StackOutput {
  return absent === undefined ? { stack, output } : { stack, output, absent };
}

function isThere(parameter: string, { absent = "" }: StackOutput): Condition {
  return { "Fn::Not": [{ "Fn::Equals": [{ Ref: parameter }, absent] }] };
}

function references(value: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  addReferences(value, found);
  return found;
}

/** Every value of every stack passes here, a twentieth of a large compile: no list of values, no property is looked for. */
function addReferences(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) addReferences(value[index], found);
  } else if (isRecord(value)) {
    for (const key in value) {
      const member = value[key];
      if (typeof member === "object") addReferences(member, found);
      else if (key === "Ref" && typeof member === "string") found.add(member);
      else if (key === "Fn::Sub" && typeof member === "string") addNames(member, found);
    }
  }
}

/** What stands in a text of `Fn::Sub`; `${!Name}` is text, and `${Name.Value}` of the stack itself. */
function addNames(text: string, found: Set<string>): void {
  for (const [, name] of text.matchAll(/\$\{(\w+)\}/g)) if (name !== undefined) found.add(name);
}
