import { Call, Noted, type DraftValue, type Members } from "../../draft.ts";
import { unless } from "../../reading/filled.ts";
import type { Given } from "../../reading/given.ts";
import { filled } from "../../reading/filled.ts";

/** What decides about the network of an environment beside its manifest. */
export interface NetworkNeeds {
  /** Whether some workload runs in private subnets and reaches the internet from there. */
  readonly hasPrivate: boolean;
  /** The stack of Copilot's environment, where addons stand in its network. */
  readonly copilotStack: string | undefined;
}

/** The network of an environment: one that exists, or one as Copilot would make it. */
export function networkOf(vpc: Given | undefined, needs: NetworkNeeds): DraftValue | undefined {
  vpc
    ?.member("security_group")
    ?.leftOut("Each workload has a group of its own: `allowFrom` says who else may connect to a port.");
  const id = vpc?.member("id")?.text();
  if (id !== undefined) return existingNetwork(vpc, id);
  if (needs.copilotStack !== undefined) return copilotNetwork(needs.copilotStack);
  const props = { ...newNetwork(vpc), natGateways: needs.hasPrivate ? undefined : 0 };
  return Object.values(props).every((value) => value === undefined) ? undefined : new Call("network", [props]);
}

function existingNetwork(vpc: Given | undefined, vpcId: string): Call {
  const idsOf = (kind: string): readonly string[] =>
    (vpc?.member("subnets")?.member(kind)?.list() ?? []).flatMap((subnet) => subnet.member("id")?.text() ?? []);
  vpc?.member("flow_logs")?.leftOut("The network exists: its owner decides about flow logs.");
  const [publicIds, privateIds] = [idsOf("public"), idsOf("private")];
  return new Call("network.existing", [
    {
      vpcId,
      privateSubnetIds: privateIds.length > 0 ? privateIds : publicIds,
      publicSubnetIds: publicIds.length > 0 ? publicIds : undefined,
    },
  ]);
}

function copilotNetwork(stack: string): Noted {
  const output = (name: string) => new Call("stackOutput", [stack, name]);
  const network = new Call("network.existing", [
    { vpcId: output("VpcId"), privateSubnetIds: output("PrivateSubnets"), publicSubnetIds: output("PublicSubnets") },
  ]);
  return new Noted(
    network,
    "That of Copilot's environment, in which the addons are: its stack stays as long as they do.",
  );
}

function newNetwork(vpc: Given | undefined): Members {
  const subnets = vpc?.member("subnets");
  const kinds = ["public", "private"].map((kind) => subnets?.member(kind)?.list() ?? []);
  const zones = new Set<string>();
  for (const subnet of kinds.flat()) {
    subnet.member("cidr")?.approximated("The network divides its block among its subnets by itself.");
    const zone = subnet.member("az")?.text();
    if (zone !== undefined) zones.add(zone);
  }
  const count = Math.min(6, Math.max(...kinds.map((each) => each.length)));
  return {
    cidr: unless("10.0.0.0/16", vpc?.member("cidr")?.text()),
    availabilityZones: zones.size > 0 ? [...zones].toSorted() : count > 2 ? count : undefined,
    flowLogs: flowLogsOf(vpc?.member("flow_logs")),
  };
}

function flowLogsOf(given: Given | undefined): DraftValue | undefined {
  if (given === undefined) return undefined;
  if (!given.isMap) return unless(false, given.boolean());
  const retentionInDays = given.member("retention")?.number();
  return filled({ retentionInDays: unless(30, retentionInDays) }) ?? true;
}
