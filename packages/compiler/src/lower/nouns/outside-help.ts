import { referenceOf } from "@ecs-dsl/dsl/inspect";
import type { Path } from "@ecs-dsl/validators";
import { isRecord } from "./prop-shape.ts";

const STACK_OUTPUT = '`stackOutput("platform", "TableName")`';

/** What a value of CloudFormation, or an id alone, is in the words of the DSL; undefined where it is neither. */
export function outsideHelp(value: unknown, [property]: Path): string | undefined {
  if (property === "connections" && typeof value === "string" && value.startsWith("sg-"))
    return `Name it with its port: \`securityGroup.existing(${JSON.stringify(value)}, { port: 5432 })\`.`;
  if (isRecord(value) && Object.hasOwn(value, "Fn::ImportValue"))
    return `Name the stack and its output, which need no export: ${STACK_OUTPUT}.`;
  return undefined;
}

/** What a value from outside lacks that was called with too little. */
export function incompleteOutside(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  if (value["kind"] === "parameter") return 'Begin with its name, as text: `parameter("/platform/vpc-id")`.';
  const reference = referenceOf(value);
  const isOutput =
    reference?.of === "output" && isRecord(reference.resource) && reference.resource.kind === "stack-output";
  return isOutput ? `Name the stack, and then its output: ${STACK_OUTPUT}.` : undefined;
}
