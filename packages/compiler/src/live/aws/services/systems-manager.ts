import { GetParametersCommand, SSMClient } from "@aws-sdk/client-ssm";
import type { CallsOf, NamesOf } from "../calls.ts";
import type { ClientSettings } from "../client-settings.ts";

export function callsOf(settings: ClientSettings): CallsOf<NamesOf<"ssm">> {
  const client = new SSMClient(settings);
  return {
    "ssm:GetParameters": (input) => client.send(new GetParametersCommand(input)),
  };
}
