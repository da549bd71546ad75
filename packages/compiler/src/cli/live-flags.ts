import type { FlagSpec } from "./command.ts";

/** The flags of every command that asks AWS: which environment, and how AWS is reached. */
export const LIVE_FLAGS = {
  config: { type: "string", value: "FILE", short: "c", summary: "The config; ecs.config.ts here when absent." },
  env: { type: "string", value: "NAME", short: "e", summary: "The environment to look at, where the app has several." },
  profile: { type: "string", value: "NAME", summary: "A profile of the AWS CLI; AWS_PROFILE when absent." },
  region: { type: "string", value: "REGION", summary: "Instead of the environment's region." },
  "endpoint-url": { type: "string", value: "URL", summary: "Ask this endpoint instead of AWS's own." },
} as const satisfies Readonly<Record<string, FlagSpec>>;

/** Below the flags of each of them. */
export const LIVE_NOTES =
  "It only reads: nothing in AWS is changed. Credentials are found as the AWS CLI finds them: environment variables,\n" +
  "profiles with SSO or a role to assume, containers and instances. AWS_MAX_ATTEMPTS and AWS_RETRY_MODE set the retries.";
