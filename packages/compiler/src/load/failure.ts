import type { Diagnostic, Origin } from "@ecs-dsl/validators";

/** Why a config cannot be loaded, as the one diagnostic that says so. */
export interface Failure {
  readonly problem: Diagnostic;
}

/** A `config/…` failure. */
export function failure(name: string, message: string, help: string, origin?: Origin): Failure {
  const place = origin === undefined ? {} : { origin };
  return { problem: { code: `config/${name}`, severity: "error", message, help, ...place } };
}
