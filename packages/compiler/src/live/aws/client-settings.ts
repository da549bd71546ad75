import type { ECSClientConfig } from "@aws-sdk/client-ecs";
import type { Access } from "./access.ts";
import { agentsFor } from "./agents.ts";
import type { Environment } from "./proxies.ts";

/** What every client is made with; profiles, credentials and retries are the SDK's to find, as `AWS_…` says. */
export interface ClientSettings
  extends Access, Pick<ECSClientConfig, "credentials" | "maxAttempts" | "requestHandler"> {}

/** Milliseconds: an endpoint that cannot be reached is said soon, and not after minutes. */
const CONNECTION_MS = 5000;
const REQUEST_MS = 30_000;

/**
 * As for the AWS CLI, keys in variables come before AWS_PROFILE, and a profile that is named before both. Throws where
 * `AWS_CA_BUNDLE` cannot be read.
 */
export function clientSettings(access: Access, env: Environment): ClientSettings {
  const requestHandler = { connectionTimeout: CONNECTION_MS, requestTimeout: REQUEST_MS, ...agentsFor(env) };
  const credentials = access.profile === undefined ? credentialsIn(env) : undefined;
  return { ...access, requestHandler, ...(credentials === undefined ? {} : { credentials }) };
}

function credentialsIn({
  AWS_ACCESS_KEY_ID: accessKeyId = "",
  AWS_SECRET_ACCESS_KEY: secretAccessKey = "",
  AWS_SESSION_TOKEN: sessionToken = "",
}: Environment) {
  if (accessKeyId === "" || secretAccessKey === "") return undefined;
  return { accessKeyId, secretAccessKey, ...(sessionToken === "" ? {} : { sessionToken }) };
}
