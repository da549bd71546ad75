import type { ECSClientConfig } from "@aws-sdk/client-ecs";
import type { Access } from "./access.ts";

/** What every client is made with; profiles, credentials and retries are the SDK's to find, as `AWS_…` says. */
export interface ClientSettings
  extends Access, Pick<ECSClientConfig, "credentials" | "maxAttempts" | "requestHandler"> {}

/** Milliseconds: an endpoint that cannot be reached is said soon, and not after minutes. */
const CONNECTION_MS = 5000;
const REQUEST_MS = 30_000;

/** As for the AWS CLI, keys in variables come before AWS_PROFILE, and a profile that is named before both. */
export function clientSettings(access: Access, env: Readonly<Record<string, string | undefined>>): ClientSettings {
  const requestHandler = { connectionTimeout: CONNECTION_MS, requestTimeout: REQUEST_MS };
  const credentials = access.profile === undefined ? credentialsIn(env) : undefined;
  return { ...access, requestHandler, ...(credentials === undefined ? {} : { credentials }) };
}

function credentialsIn({
  AWS_ACCESS_KEY_ID: accessKeyId = "",
  AWS_SECRET_ACCESS_KEY: secretAccessKey = "",
  AWS_SESSION_TOKEN: sessionToken = "",
}: Readonly<Record<string, string | undefined>>) {
  if (accessKeyId === "" || secretAccessKey === "") return undefined;
  return { accessKeyId, secretAccessKey, ...(sessionToken === "" ? {} : { sessionToken }) };
}
