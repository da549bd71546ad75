import { DescribeSecretCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { CallsOf, NamesOf } from "../calls.ts";
import type { ClientSettings } from "../client-settings.ts";

export function callsOf(settings: ClientSettings): CallsOf<NamesOf<"secretsmanager">> {
  const client = new SecretsManagerClient(settings);
  return {
    "secretsmanager:DescribeSecret": (input) => client.send(new DescribeSecretCommand(input)),
  };
}
