import { GetRoleCommand, IAMClient, SimulatePrincipalPolicyCommand } from "@aws-sdk/client-iam";
import type { CallsOf, NamesOf } from "../calls.ts";
import type { ClientSettings } from "../client-settings.ts";

export function callsOf(settings: ClientSettings): CallsOf<NamesOf<"iam">> {
  const client = new IAMClient(settings);
  return {
    "iam:GetRole": (input) => client.send(new GetRoleCommand(input)),
    "iam:SimulatePrincipalPolicy": (input) => client.send(new SimulatePrincipalPolicyCommand(input)),
  };
}
