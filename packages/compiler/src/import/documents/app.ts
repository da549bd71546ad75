import { isRecord } from "../../read/is-record.ts";
import { Call, type Constant, type DraftValue, type Members } from "../draft.ts";
import type { Teller } from "./sound.ts";
import { textsIn } from "./structure.ts";

/** What services say of what they share: the cluster and the network that are there already. */
export class SharedParts {
  #cluster: string | undefined;
  #network: { readonly subnets: readonly string[]; isPublic: boolean } | undefined;

  /** Notes the cluster of a service. */
  addCluster(cluster: unknown, teller: Teller): void {
    if (typeof cluster !== "string" || cluster === "") return;
    const name = cluster.slice(cluster.lastIndexOf("/") + 1);
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
    this.#addSubnets(textsIn(subnets), isPublic, [...at, "subnets"], teller);
    const groups = textsIn(securityGroups);
    if (groups.length > 4) teller.leftOut([...at, "securityGroups", 4], "A task has four groups beside its own.");
    if (groups.length > 0)
      teller.approximated([...at, "securityGroups"], "Its tasks have them beside a group of their own.");
    return {
      ...(isPublic ? { assignPublicIp: true } : {}),
      ...(groups.length === 0 ? {} : { securityGroups: groups.slice(0, 4) }),
    };
  }

  #addSubnets(subnets: readonly string[], isPublic: boolean, at: readonly string[], teller: Teller): void {
    if (subnets.length === 0) return;
    if (this.#network === undefined) this.#network = { subnets, isPublic };
    else {
      this.#network.isPublic ||= isPublic;
      if (subnets.toSorted().join() !== this.#network.subnets.toSorted().join())
        teller.approximated(at, "An environment has one network: its tasks run in the subnets of the first service.");
    }
    teller.approximated(
      at,
      "The subnets are those of an existing network, whose VPC no service names: `deploy.sh` asks for it.",
    );
  }

  content(workloads: readonly Constant[]): Members {
    return {
      cluster: this.#cluster === undefined ? undefined : new Call("cluster.existing", [this.#cluster]),
      network: this.#existingNetwork(),
      workloads: [...workloads],
    };
  }

  #existingNetwork(): DraftValue | undefined {
    if (this.#network === undefined) return undefined;
    const { subnets, isPublic } = this.#network;
    const vpcId = new Call("deployParameter", ["VpcId"]);
    return new Call("network.existing", [
      { vpcId, privateSubnetIds: subnets, ...(isPublic ? { publicSubnetIds: subnets } : {}) },
    ]);
  }
}
