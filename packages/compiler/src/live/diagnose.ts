import type { Diagnostic } from "@ecs-dsl/validators";
import type { Access } from "./aws/access.ts";
import type { Refusal } from "./aws/answer.ts";
import type { Aws } from "./aws/aws.ts";
import { named, refusalText } from "./aws/refusal-text.ts";

/** The diagnostic with this `live/…` code: AWS cannot be asked, or not about this. */
export function live(code: `live/${string}`, message: string, help: string): Diagnostic {
  return { code, severity: "error", message, help };
}

/** Why nothing can be asked of AWS, and what to do about it. */
export function diagnosticOf(refusal: Refusal, { profile, endpoint }: Access): Diagnostic {
  const { action, why, code, message } = refusal;
  const withProfile = profile === undefined ? "" : ` with profile "${profile}"`;
  const login = `\`aws sso login${profile === undefined ? "" : ` --profile ${profile}`}\``;
  switch (why) {
    case "credentials":
      return live(
        "live/credentials",
        `AWS cannot be asked${withProfile}: ${sentence(message)}`,
        `Name a profile with \`--profile NAME\`, set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or log in with ${login}.`,
      );
    case "expired":
      return live(
        "live/credentials-expired",
        `The credentials${withProfile} have expired: ${sentence(message)}`,
        `Log in again with ${login}, or get new ones the way you got these.`,
      );
    case "unreachable":
      return live(
        "live/unreachable",
        `${endpoint ?? "AWS"} cannot be reached: ${code}: ${sentence(message)}`,
        "Look at the network, at `--region`, and at `--endpoint-url`, AWS_ENDPOINT_URL, HTTPS_PROXY, NO_PROXY and AWS_CA_BUNDLE where they are set.",
      );
    case "no-region":
      return live(
        "live/no-region",
        "It is not known which region to ask.",
        "Name it with `--region REGION`, AWS_REGION, or in the profile.",
      );
    case "denied":
      return live(
        "live/denied",
        refusalText(refusal),
        `Allow ${action}, or use other credentials with \`--profile NAME\`.`,
      );
    case "throttled":
      return live(
        "live/throttled",
        `AWS answers ${action} with ${code}, after every retry.`,
        "Run it again in a minute, or set AWS_MAX_ATTEMPTS and AWS_RETRY_MODE=adaptive.",
      );
    case "failed":
      return live(
        "live/failed",
        `${action} failed${named(code)}: ${sentence(message)}`,
        "Where AWS is at fault, run it again later; where `--endpoint-url` names something else, it has to know this call.",
      );
  }
}

/** Nothing is compared or told about an account that the config does not mean. */
export function otherAccount({ account, caller }: Aws, environment: string, expected: string): Diagnostic {
  return live(
    "live/other-account",
    `Environment "${environment}" is in account ${expected}; these credentials are of account ${account} (${caller}).`,
    `Use credentials of account ${expected}: \`--profile NAME\`, or AWS_PROFILE.`,
  );
}

function sentence(message: string): string {
  const line = (message.split("\n", 1)[0] ?? "").trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
