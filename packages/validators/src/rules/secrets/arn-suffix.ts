import { ecsGuide } from "../source.ts";

/** What the end of a secret's ARN is to be, wherever the ARN comes from. */
export const ARN_SUFFIX = {
  code: "secrets/sm-arn-suffix",
  severity: "error",
  summary: "What follows a secret's ARN is a JSON key, a version stage and a version id, with all three colons.",
  source: ecsGuide("secrets-envvar-secrets-manager.html"),
} as const;

/** `:password` → `:password::`; undefined for a suffix that has its three colons, or more. */
export function lengthened(suffix: string): string | undefined {
  const missing = 4 - suffix.split(":").length;
  return missing > 0 ? suffix + ":".repeat(missing) : undefined;
}
