import type { Parameter, ParameterProps, Secret, SecretProps } from "@ecs-dsl/dsl";
import { callSiteOf, referenceOf } from "@ecs-dsl/dsl/inspect";
import { Fields } from "../engine.ts";
import { either, hasName, node, STRING } from "../shape.ts";
import { elsewhere } from "../table.ts";
import { KMS_KEY } from "./kms-key.ts";

export const SECRET = new Fields<SecretProps>("a secret", () => ({
  key: elsewhere(STRING),
  versionStage: elsewhere(STRING),
  versionId: elsewhere(STRING),
  kmsKey: elsewhere(KMS_KEY),
}));

export const PARAMETER = new Fields<ParameterProps>("a parameter", () => ({ kmsKey: elsewhere(KMS_KEY) }));

export const SECRET_NODE = node<Secret>("secret", "a secret", isNamed);

/** A parameter of Systems Manager. */
export const PARAMETER_NODE = node<Parameter>("parameter", "a parameter", isNamed);

/** What a variable is read from. */
export const SECRET_VALUE = either(SECRET_NODE, PARAMETER_NODE);

function isNamed(secret: object): boolean {
  return hasName(secret) || isOutput(Reflect.get(secret, "name"));
}

function isOutput(name: unknown): boolean {
  const reference = referenceOf(name);
  return callSiteOf(name) !== undefined && reference?.of === "output" && hasName(reference.resource);
}
