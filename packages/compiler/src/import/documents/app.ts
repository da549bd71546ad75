import { isPlaceholder } from "@ecs-dsl/validators/placeholder";
import { filledId } from "./filled-in.ts";
import { isRecord } from "../../read/is-record.ts";
import { Call, type Constant, type DraftValue, type Members } from "../draft.ts";
import { CLUSTER } from "../../lower/fields/tables/cluster.ts";
import { noun } from "../../lower/nouns/noun.ts";
import { raiseExactly } from "./raise-exactly.ts";
import type { Teller } from "./sound.ts";
import { nonEmpty } from "./task.ts";
import { draftMembers } from "./values.ts";
import { type Structure, textsIn } from "./structure.ts";

/** What services say of what they share: the cluster and the network that are there already. */
export class SharedParts {
  #cluster: string | undefined;
  #newCluster: Call | undefined;
  #network: { readonly subnets: readonly (string | Call)[] | Call; isPublic: boolean } | undefined;

  /** The cluster that the app makes. */
  addNewCluster(document: Structure): void {
    const { clusterName: _, ...written } = document;
    const { props, rest } = raiseExactly(CLUSTER, "cluster", written, CLUSTER_CONTEXT);
    const members = { ...draftMembers(props, undefined), ...nonEmpty("overrides", rest) };
    this.#newCluster = new Call("cluster", Object.keys(members).length === 0 ? [] : [members]);
  }

  /** Notes the cluster of a service. */
  addCluster(cluster: unknown, teller: Teller): void {
    if (typeof cluster !== "string" || cluster === "") return;
    const name = isPlaceholder(cluster) ? "default" : cluster.slice(cluster.lastIndexOf("/") + 1);
    if (isPlaceholder(cluster))
      teller.approximated(
        ["cluster"],
        'Something fills it in: the config says "default", in whose place its name stands.',
      );
    if (this.#cluster === undefined) this.#cluster = name;
    else if (this.#cluster !== name)
      teller.leftOut(["cluster"], `An environment has one cluster, and another service is in "${this.#cluster}".`);
  }

  /** What the workload says itself of its network. */
  addNetwork(configuration: unknown, teller: Teller): Members {
    const written = isRecord(configuration) ? configuration["awsvpcConfiguration"] : undefined;
    if (!isRecord(written)) return {};
    const { subnets, securityGroups, assignPublicIp } = written;
    const at = ["networkConfiguration", "awsvpcConfiguration"];
    const isPublic = assignPublicIp === "ENABLED";
    const ids = textsIn(subnets).map((id, index) =>
      filledId(id, `Subnet${index + 1}`, [...at, "subnets", index], teller),
    );
    this.#addSubnets(ids, isPublic, [...at, "subnets"], teller);
    const groups = textsIn(securityGroups).map((id, index) =>
      filledId(id, `SecurityGroup${index + 1}`, [...at, "securityGroups", index], teller),
    );
    if (groups.length > 4) teller.leftOut([...at, "securityGroups", 4], "A task has four groups beside its own.");
    if (groups.length > 0)
      teller.approximated([...at, "securityGroups"], "Its tasks have them beside a group of their own.");
    return {
      ...(isPublic ? { assignPublicIp: true } : {}),
      ...(groups.length === 0 ? {} : { securityGroups: groups.slice(0, 4) }),
    };
  }

  #addSubnets(subnets: readonly (string | Call)[], isPublic: boolean, at: readonly string[], teller: Teller): void {
    if (subnets.length === 0) return;
    if (this.#network === undefined) this.#network = { subnets, isPublic };
    else {
      this.#network.isPublic ||= isPublic;
      if (!isSame(subnets, this.#network.subnets))
        teller.approximated(at, "An environment has one network: its tasks run in the subnets of the first service.");
    }
    teller.approximated(
      at,
      "The subnets are those of an existing network, whose VPC no service names: `deploy.sh` asks for it.",
    );
  }

  /** What no service says, where it has to be there already: instances are in a cluster and in subnets. */
  addDefaults(isOnInstances: boolean, teller: Teller): void {
    const lacks = [
      ...((this.#cluster ?? this.#newCluster) === undefined ? ["cluster"] : []),
      ...(this.#network === undefined ? ["network"] : []),
    ];
    if (lacks.length === 0) return;
    const [what] = [lacks.join(" and no ")];
    if (!isOnInstances) {
      teller.approximated(
        [],
        `The source names no ${what}: the app makes its own. \`cluster.existing(…)\` and \`network.existing(…)\` name what is there.`,
      );
      return;
    }
    teller.approximated(
      [],
      `The source names no ${what} of the instances: the cluster is "default", and \`deploy.sh\` asks for the subnets.`,
    );
    this.#cluster ??= "default";
    this.#network ??= { subnets: new Call("deployParameter", ["PrivateSubnetIds"]), isPublic: false };
  }

  content(workloads: readonly Constant[]): Members {
    return {
      cluster: this.#cluster === undefined ? this.#newCluster : new Call("cluster.existing", [this.#cluster]),
      network: this.#existingNetwork(),
      workloads: [...workloads],
    };
  }

  #existingNetwork(): DraftValue | undefined {
    if (this.#network === undefined) return undefined;
    const { subnets, isPublic } = this.#network;
    const vpcId = new Call("deployParameter", ["VpcId"]);
    return new Call("network.existing", [
      { vpcId, privateSubnetIds: only(subnets), ...(isPublic ? { publicSubnetIds: only(subnets) } : {}) },
    ]);
  }
}

/** One value from outside may be all of them. */
function only(subnets: readonly (string | Call)[] | Call): readonly (string | Call)[] | Call {
  if (subnets instanceof Call) return subnets;
  const [first] = subnets;
  return subnets.length === 1 && first instanceof Call ? first : subnets;
}

const CLUSTER_CONTEXT = {
  app: noun({ kind: "app" }, "app", "the app"),
  appTags: undefined,
  name: "",
  strategy: [],
  valueOf: () => "",
};

function isSame(subnets: readonly (string | Call)[], others: readonly (string | Call)[] | Call): boolean {
  return !(others instanceof Call) && asSet(subnets) === asSet(others);
}

function asSet(ids: readonly (string | Call)[]): string {
  return ids
    .map((id) => JSON.stringify(id))
    .toSorted()
    .join();
}
