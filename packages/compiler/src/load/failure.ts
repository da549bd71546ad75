import type { Diagnostic, Origin } from "@ecs-dsl/validators";

/** Why a config cannot be loaded, as the one diagnostic that says so. */
export interface Failure {
  readonly problem: Diagnostic;
}

/** The failure with this `config/…` code. */
export function failure(code: `config/${string}`, message: string, help: string, origin?: Origin): Failure {
  const place = origin === undefined ? {} : { origin };
  return { problem: { code, severity: "error", message, help, ...place } };
}
