import * as fc from "fast-check";
import { EDIT_NAMES, edited } from "./edits.ts";
import type { Lifetime } from "./lifetime.ts";
import { FIRST_SHOP, type Shop, freshWorkload } from "./shop.ts";

/** What fast-check keeps beside the life of the app: the config as it was accepted last. */
interface Current {
  shop: Shop;
}

type ShopCommand = fc.Command<Current, Lifetime>;

class EditShop implements ShopCommand {
  readonly #name: string;
  readonly #which: number;

  constructor(name: string, which: number) {
    this.#name = name;
    this.#which = which;
  }

  check({ shop }: Readonly<Current>): boolean {
    return this.#edited(shop) !== shop;
  }

  run(current: Current, lifetime: Lifetime): void {
    const edited = this.#edited(current.shop);
    if (lifetime.deploy(this.#name, edited)) current.shop = edited;
  }

  #edited(shop: Shop): Shop {
    return edited(shop, this.#name, this.#which);
  }

  toString(): string {
    return `${this.#name}(${this.#which})`;
  }
}

/** Everything is deleted, and deployed once more. */
class DeployAgain implements ShopCommand {
  check(): boolean {
    return true;
  }

  run({ shop }: Current, lifetime: Lifetime): void {
    lifetime.deploy("again", shop);
  }

  toString(): string {
    return "again()";
  }
}

const edit = fc.tuple(fc.constantFrom(...EDIT_NAMES), fc.nat(11)).map(([name, which]) => new EditShop(name, which));
const command = fc.oneof(
  { arbitrary: edit, weight: EDIT_NAMES.length },
  { arbitrary: fc.constant(new DeployAgain()), weight: 1 },
);

/** Sequences of that many steps. */
export function editCommands(steps: number): fc.Arbitrary<readonly ShopCommand[]> {
  return fc.array(command, { minLength: steps, maxLength: steps });
}

/** What most edits of jobs, of file systems, of instances and of TLS need: without it they change nothing. */
const JOBS = ["certificates", "daemon", "addQueue", "addWorker", "workerMount", "addTask", "addSchedule"];

const SHOP_WITH_JOBS = JOBS.reduce((shop, name) => edited(shop, name, 0), FIRST_SHOP);

/** Whose workloads a stack takes values of: each edit of them is one of what is taken, too. */
const SHOP_TAKEN_OF = ["letIn", "namesTask", "namesCluster", "isUsed"].reduce(
  (shop, name) => [0, 1, 2].reduce((before, which) => edited(before, name, which), shop),
  SHOP_WITH_JOBS,
);

/** One with services behind the network load balancer, a distribution before the other and names in DNS. */
const SHOP_WITH_NAMES: Shop = {
  ...SHOP_WITH_JOBS,
  atEdge: "edge",
  discovery: "connect+zone",
  workloads: {
    api: { ...freshWorkload("api"), listens: "tcp", strategy: "blueGreen" },
    mail: { ...freshWorkload("mail"), path: undefined, listens: "udp" },
    web: { ...freshWorkload("web"), calls: "api", listens: "tls" },
  },
};

/** What a life begins with; half of them with what most edits need. */
export const FIRST_SHOPS: fc.Arbitrary<Shop> = fc.oneof(
  fc.constantFrom(FIRST_SHOP, SHOP_TAKEN_OF),
  fc.constant(SHOP_WITH_NAMES),
);

/** Deploys a shop, then each edit of it. */
export function live(lifetime: Lifetime, first: Shop, commands: readonly ShopCommand[]): void {
  lifetime.deploy("create", first);
  fc.modelRun(() => ({ model: { shop: first }, real: lifetime }), commands);
}
