import type { DeploymentAlarms } from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import { referenceValue, type Resolve } from "../../resolve/references.ts";
import type { Deferred } from "../../resolve/deferred.ts";
import type { ServiceContext } from "../contexts.ts";
import { exact } from "../form.ts";
import type { BuiltAt } from "../places.ts";
import { BOOLEAN, either, FILLED, filledListOf, required, struct } from "../shape.ts";
import { REFERENCE } from "./reference.ts";

/** What a text or a reference is in a document. */
export function textValue(value: unknown, resolve: Resolve): string | Deferred {
  const reference = referenceOf(value);
  return reference === undefined ? String(value) : referenceValue(reference, resolve);
}

/** Alarms that a deployment stops on. */
export const DEPLOYMENT_ALARMS = exact<
  DeploymentAlarms,
  BuiltAt<"service.deploymentConfiguration.alarms">,
  ServiceContext
>({
  shape: struct<DeploymentAlarms>("alarms of a deployment", {
    alarmNames: required(filledListOf(either(FILLED, REFERENCE))),
    enable: BOOLEAN,
    rollback: BOOLEAN,
  }),
  lower: ({ alarmNames, enable = true, rollback = true }: DeploymentAlarms, { resolve }: ServiceContext) => ({
    alarmNames: alarmNames.map((name) => textValue(name, resolve)),
    enable,
    rollback,
  }),
  raise: ({ alarmNames, enable = true, rollback = true }) =>
    alarmNames === undefined ? undefined : { alarmNames, enable, rollback },
});
