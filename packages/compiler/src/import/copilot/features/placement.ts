import type { DraftValue, Members } from "../../draft.ts";
import type { Given } from "../../reading/given.ts";
import type { Setting } from "../setting.ts";

/** Where in the network tasks run: Copilot puts them into public subnets, with addresses of their own, unless told otherwise. */
export function placementOf(network: Given | undefined, setting: Setting): Members {
  const vpc = network?.member("vpc");
  connect(network?.member("connect"));
  const isPrivate = isPrivatePlace(vpc?.member("placement"));
  return {
    assignPublicIp: isPrivate ? undefined : true,
    securityGroups: groupsOf(vpc?.member("security_groups"), setting),
  };
}

/** Whether tasks of the manifest run in private subnets. */
function isPrivatePlace(placement: Given | undefined): boolean {
  if (placement === undefined) return false;
  if (placement.isMap) {
    const subnets = placement.member("subnets") ?? placement;
    subnets.leftOut(
      "Tasks run in the private subnets of the network: name these as `privateSubnetIds` of `network.existing(…)`.",
    );
    return true;
  }
  const text = placement.text();
  if (text !== "public" && text !== "private") placement.leftOut("It is not public or private.");
  return text === "private";
}

/** Service Connect, as far as the service says something of it. */
function connect(given: Given | undefined): void {
  if (given === undefined) return;
  if (!given.isMap) {
    given.boolean();
    return;
  }
  given.member("alias")?.leftOut("A service is called by its own name: name it so, or call it by the reference.");
}

function groupsOf(given: Given | undefined, setting: Setting): DraftValue | undefined {
  if (given === undefined) return undefined;
  const groups = given.isMap ? given.member("groups") : given;
  const denies = given.member("deny_default");
  if (denies?.boolean() === true)
    denies.approximated("Each workload has a group of its own, which lets in what refers to it and nobody else.");
  const values = (groups?.list() ?? []).flatMap((each): readonly DraftValue[] => {
    const exported = each.member("from_cfn");
    const text = exported === undefined ? each.text() : exported.text();
    if (text === undefined) return [];
    return [exported === undefined ? text : setting.importValue(exported, text)];
  });
  return values.length === 0 ? undefined : values;
}
