import type { Stack } from "../../model/assembly.ts";
import { quote } from "../text/quote.ts";

/** The command that says what CloudFormation has called a resource. */
export function physicalId({ name }: Pick<Stack, "name">, id: string): string {
  return `aws cloudformation describe-stack-resource --stack-name ${quote(name)} --logical-resource-id ${quote(id)} --output text --query StackResourceDetail.PhysicalResourceId`;
}

/** The logical ids of the resources of a type. */
export function idsOf({ template }: Pick<Stack, "template">, type: string): readonly string[] {
  return Object.entries(template.Resources).flatMap(([id, { Type }]) => (Type === type ? [id] : []));
}
