import type { ECSClientConfig } from "@aws-sdk/client-ecs";
import type { Access } from "./access.ts";

/** What every client is made with; profiles, credentials and retries are the SDK's to find, as `AWS_…` says. */
export interface ClientSettings
  extends Access, Pick<ECSClientConfig, "credentials" | "maxAttempts" | "requestHandler"> {}

/** Milliseconds: an endpoint that cannot be reached is said soon, and not after minutes. */
const CONNECTION_MS = 5000;
const REQUEST_MS = 30_000;

export function clientSettings(access: Access): ClientSettings {
  return { ...access, requestHandler: { connectionTimeout: CONNECTION_MS, requestTimeout: REQUEST_MS } };
}
