import type { SecurityGroup } from "@ecs-dsl/dsl";
import { isRecord } from "../../nouns/prop-shape.ts";
import { either, hasName, node } from "../shape.ts";
import { REFERENCE } from "./reference.ts";

const SECURITY_GROUP = node<SecurityGroup>("security-group", "a security group", isWholeGroup);

function isWholeGroup(group: object): boolean {
  return hasName(group) && isRecord(Reflect.get(group, "props"));
}

/** The values of the DSL that stand in properties of resources. */
export const STACK_VALUES = either(REFERENCE, SECURITY_GROUP).data;
