import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import type { CallsOf, NamesOf } from "../calls.ts";
import type { ClientSettings } from "../client-settings.ts";

export function callsOf(settings: ClientSettings): CallsOf<NamesOf<"sts">> {
  const client = new STSClient(settings);
  return { "sts:GetCallerIdentity": (input) => client.send(new GetCallerIdentityCommand(input)) };
}

/** The region that clients with these settings ask. */
export function regionOf(settings: ClientSettings): Promise<string> {
  return new STSClient(settings).config.region();
}
