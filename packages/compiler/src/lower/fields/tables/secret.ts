import type { ParameterProps, SecretProps } from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import { STRING } from "../shape.ts";
import { elsewhere } from "../table.ts";

export const SECRET = new Fields<SecretProps>("a secret", {
  key: elsewhere(STRING),
  versionStage: elsewhere(STRING),
  versionId: elsewhere(STRING),
  kmsKey: elsewhere(STRING),
});

export const PARAMETER = new Fields<ParameterProps>("a parameter", { kmsKey: elsewhere(STRING) });
