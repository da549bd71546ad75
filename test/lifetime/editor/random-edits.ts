import * as fc from "fast-check";
import { EDIT_NAMES, edited } from "./edits.ts";
import type { Lifetime } from "./lifetime.ts";
import { FRESH_CLERK, FRESH_OUTSIDE } from "./others.ts";
import { FIRST_SHOP, type Shop, freshWorkload } from "./shop.ts";

/** An edit that a life takes once it changes something. */
export interface Edit {
  /** `again`: everything is deleted, and deployed once more. */
  readonly name: string;
  /** Of the workloads, queues and so on, which one it concerns. */
  readonly which: number;
}

const NAMES: readonly string[] = [...EDIT_NAMES, "again"];

const edit = (name: string): fc.Arbitrary<Edit> => fc.record({ name: fc.constant(name), which: fc.nat(11) });

/** Edits of every name, in any order. */
const everyEdit: fc.Arbitrary<readonly Edit[]> = fc
  .shuffledSubarray([...NAMES], { minLength: NAMES.length })
  .chain((names) => fc.tuple(...names.map(edit)));

/** At least that many edits, dealt like cards: no name comes again before each of the others was there. */
export function randomEdits(count: number, seed: number): readonly Edit[] {
  return fc.sample(everyEdit, { numRuns: Math.ceil(count / NAMES.length), seed }).flat();
}

/** What most edits of jobs, of file systems, of instances, of TLS and of what others have need: without it they change nothing. */
const JOBS = [
  "certificates",
  "daemon",
  "addQueue",
  "addWorker",
  "workerMount",
  "addTask",
  "addSchedule",
  "outside",
  "clerk",
];

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

/** One in the network of others, with much of theirs, and with machines outside AWS. */
const SHOP_OF_OTHERS: Shop = {
  ...FIRST_SHOP,
  zones: undefined,
  others: { outside: FRESH_OUTSIDE, clerk: { ...FRESH_CLERK, runsOn: "theirs", calls: true, connects: 6379 } },
};

/** What a life begins with; half of them with what most edits need. */
export const FIRST_SHOPS: fc.Arbitrary<Shop> = fc.oneof(
  fc.constantFrom(FIRST_SHOP, SHOP_TAKEN_OF),
  fc.constant(SHOP_WITH_NAMES),
  fc.constant(SHOP_OF_OTHERS),
);

/** Deploys a shop, then the first `steps` edits that change what is deployed; gives those that are left. */
export function live(lifetime: Lifetime, first: Shop, edits: readonly Edit[], steps: number): readonly Edit[] {
  lifetime.deploy("create", first);
  const left: Edit[] = [];
  let shop = first;
  for (const [index, one] of edits.entries()) {
    const before = lifetime.verdicts.length;
    if (before > steps) return [...left, ...edits.slice(index)];
    const isAgain = one.name === "again";
    const next = isAgain ? shop : edited(shop, one.name, one.which);
    if ((isAgain || next !== shop) && lifetime.deploy(one.name, next)) shop = next;
    if (lifetime.verdicts.length === before) left.push(one);
  }
  return left;
}
