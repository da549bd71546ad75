import type { Resource, ResourceOptions, SecurityGroupProps, ExistingSecurityGroup, StackPort } from "@ecs-dsl/dsl";
import { isRecord, type StructPropShape } from "../../nouns/prop-shape.ts";
import { Fields } from "../engine.ts";
import { either, FILLED, from, hasName, isText, listOf, node, oneOf, required, structOf } from "../shape.ts";
import { elsewhere } from "../table.ts";

const RESOURCE = node<Resource>("resource", "a resource, as resource(…) makes one", isWholeResource);

function isWholeResource(resource: object): boolean {
  return isText(resource, "type") && isRecord(Reflect.get(resource, "properties"));
}

/** A stack with these logical ids, each of which is a resource. */
export function stackShape(content: object): StructPropShape {
  return structOf(
    "a stack",
    Object.keys(Object(content)).map((id) => [id, RESOURCE]),
  );
}

export const RESOURCE_OPTIONS = new Fields<ResourceOptions>("the options of a resource", () => ({
  dependsOn: elsewhere(either(FILLED, listOf(FILLED))),
  deletionPolicy: elsewhere(oneOf("Delete", "Retain", "RetainExceptOnCreate", "Snapshot")),
}));

export const SECURITY_GROUP = new Fields<SecurityGroupProps>("a security group", () => ({
  port: required(elsewhere(from(1, 65_535))),
}));

/** A security group that exists, with the port that workloads reach through it. */
export const EXISTING_SECURITY_GROUP = node<ExistingSecurityGroup>(
  "existing-security-group",
  "a security group that exists",
  (group) => hasName(group) && isRecord(Reflect.get(group, "props")),
);

/** A port of a stack. */
export const STACK_PORT = node<StackPort>("stack-port", "a port of a stack, as data.port(…) gives it", isWholePort);

function isWholePort(port: object): boolean {
  const stack: unknown = Reflect.get(port, "stack");
  return isText(port, "group") && hasName(stack) && isRecord(stack) && isRecord(stack.props);
}
