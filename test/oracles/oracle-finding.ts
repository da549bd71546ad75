/** What an oracle says of a file, in words that all oracles share. */
export interface OracleFinding {
  readonly oracle: "cloudformation-validate" | "cfn-lint" | "shellcheck" | "aws-cli";
  readonly rule: string;
  /** `AWS::ECS::Service Properties/DesiredCount`, list positions as `*`; `containerDefinitions.*.image` in a task definition; the file's name where it is no template. */
  readonly place: string;
  readonly message: string;
  /** Relative to what was compiled: `calls/production/cloudformation/shop-production-web.yaml`. */
  readonly file: string;
}

/** A finding as a line of a failing test's output. */
export function findingText({ oracle, rule, place, message, file }: OracleFinding): string {
  return `${file}: ${place}: ${message} (${oracle} ${rule})`;
}
