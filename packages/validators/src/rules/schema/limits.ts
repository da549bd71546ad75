import type { Rule } from "../../rule.ts";
import { CONTAINERS_MAX, CREDENTIAL_SPECS_MAX, ENVIRONMENT_FILES_MAX } from "../../facts/limits.ts";
import { maxCount } from "../declared.ts";
import { ecsApi, ecsGuide } from "../source.ts";

/** The rows, sorted by code. */
export const LIMITS: readonly Rule[] = [
  maxCount({
    code: "schema/containers-max",
    on: "taskDefinition",
    at: "containerDefinitions",
    max: CONTAINERS_MAX,
    summary: "A task has at most 10 containers.",
    source: ecsGuide("service-quotas.html"),
    says: "{it} has {value} containers",
  }),

  maxCount({
    code: "schema/credential-specs-max",
    on: "container",
    at: "credentialSpecs",
    max: CREDENTIAL_SPECS_MAX,
    summary: "A container has at most one credential spec.",
    source: ecsApi("API_ContainerDefinition.html"),
    says: "{it} has {value} credential specs",
  }),

  maxCount({
    code: "schema/environment-files-max",
    on: "container",
    at: "environmentFiles",
    max: ENVIRONMENT_FILES_MAX,
    summary: "A container has at most 10 environment files.",
    source: ecsGuide("use-environment-file.html"),
    says: "{it} has {value} environment files",
  }),
];
