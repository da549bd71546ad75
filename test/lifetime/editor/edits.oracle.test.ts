import { describe, expect, it } from "vitest";
import { compileShop } from "./compile-shop.ts";
import { EDIT_NAMES, edited } from "./edits.ts";
import { FRESH_QUEUE, freshSchedule, freshTask, freshWorker } from "./jobs.ts";
import { FRESH_CLERK, FRESH_OUTSIDE } from "./others.ts";
import { FIRST_SHOP, freshWorkload, type Shop } from "./shop.ts";

/** A shop in which every edit has something to change: `web` has no route, so that its protocol may change. */
const SHOP: Shop = {
  ...FIRST_SHOP,
  hasDaemon: true,
  discovery: "zone+connect",
  certificates: 1,
  domains: 1,
  atEdge: "edge",
  others: { outside: FRESH_OUTSIDE, clerk: FRESH_CLERK },
  jobs: {
    queues: { jobs: FRESH_QUEUE, letters: { ...FRESH_QUEUE, deadLetter: "own" } },
    workers: { mailer: freshWorker("jobs") },
    tasks: { migrate: freshTask("api") },
    schedules: { nightly: freshSchedule("api") },
  },
  workloads: {
    api: { ...freshWorkload("api"), builds: true, hasSidecar: true, scales: true, listens: "tcp" },
    web: { ...freshWorkload("web"), path: undefined, calls: "api", mounts: "reading", runsOn: "managed" },
  },
};

/** Edits that are tried on `web`; the others on `api`, where they concern a workload. */
const ON_WEB: readonly string[] = ["protocol", "url", "count", "weight"];

/** Edits of what another edit makes. */
const AFTER: Readonly<Record<string, Shop>> = {
  weight: edited(SHOP, "shareRoute"),
  clerkRunsOn: { ...SHOP, zones: undefined },
};

const compiled = new Map<Shop, ReturnType<typeof compileShop>>();

/** What the shop compiles to before an edit; most edits are of the same one. */
function compiledBefore(shop: Shop): ReturnType<typeof compileShop> {
  const before = compiled.get(shop) ?? compileShop(shop);
  compiled.set(shop, before);
  return before;
}

describe("an edit of the shop", () => {
  it.each(EDIT_NAMES)("changes what is deployed: %s", (name) => {
    const before = AFTER[name] ?? SHOP;
    const after = compileShop(edited(before, name, ON_WEB.includes(name) ? 1 : 0));
    expect(after.errors).toEqual([]);
    expect(after.trees).not.toEqual(compiledBefore(before).trees);
  });

  it("gives each environment a tree", () => {
    const { trees } = compileShop(edited(FIRST_SHOP, "staging"));
    expect(trees.map(({ environment }) => environment)).toEqual(["default", "staging"]);
    expect(trees.map(({ waves }) => waves.flat().map(({ name }) => name))).toEqual([
      ["shop-registry", "shop-default-platform", "shop-default-api", "shop-default-web"],
      ["shop-registry", "shop-staging-platform", "shop-staging-api", "shop-staging-web"],
    ]);
  });
});
