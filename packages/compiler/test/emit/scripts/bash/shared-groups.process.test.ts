import type { RouteProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { toYaml } from "../../../../src/emit/yaml.ts";
import { stacksOf } from "../../../../src/model/assembly.ts";
import { lowerShop } from "../../../lower/lowered.ts";
import { onEdge, web } from "../../../lower/routed.ts";
import { type BashRun, runBash } from "./run-bash.ts";

/** Services by name, each with what its route says; nothing for one without a route. */
type Shop = Readonly<Record<string, RouteProps | undefined>>;

/** The templates of services, by name. */
function templatesOf(shop: Shop): ReadonlyMap<string, string> {
  const workloads = Object.entries(shop).map(([name, route]) => web(name, route === undefined ? [] : onEdge(route)));
  const stacks = stacksOf(lowerShop({ workloads }).assembly);
  return new Map(
    Object.keys(shop).map((name) => {
      const stack = stacks.find((one) => one.name === `shop-production-${name}`);
      return [name, stack === undefined ? "" : toYaml(stack.template)];
    }),
  );
}

function files(folder: "deployed." | "cloudformation/" | "left.", shop: Shop): readonly string[] {
  return Array.from(
    templatesOf(shop),
    ([name, text]) => `cat >"${folder}shop-production-${name}.yaml" <<'END'\n${text}END`,
  );
}

/** Runs commands where one shop is deployed and another is asked for. */
function run(deployed: Shop, asked: Shop, ...commands: readonly string[]): BashRun {
  return runBash([
    'cd "$work"; mkdir cloudformation',
    ...files("deployed.", deployed),
    ...files("cloudformation/", asked),
    ...commands,
  ]);
}

const LAST = { weight: 1, priority: 2 };
const FIRST = { weight: 9, priority: 1 };
const both = { api: LAST, web: FIRST };

it("sent_from tells the target groups of other stacks, of those alone", () => {
  expect(run(both, both, "sent_from deployed.shop-production-web.yaml").out).toBe(
    "EdgeTargetGroupArn\tshop-production-api\n",
  );
  expect(run(both, both, "sent_from deployed.shop-production-api.yaml").out).toBe("");
});

describe("gives_route", () => {
  const waits = (asked: Shop) =>
    run(
      both,
      { api: undefined, web: undefined, ...asked },
      "for stack in api web; do hold_back shop-production-$stack; done",
      "for stack in api web; do if gives_route shop-production-$stack; then echo $stack; fi; done",
      "routes_moved shop-production-web",
      "for stack in api web; do if gives_route shop-production-$stack; then echo still $stack; fi; done",
    ).out;

  it("is so of a stack whose target group goes, until the rules of others let go of it", () => {
    expect(waits({ web: { priority: 1 } })).toBe("api\n");
    expect(waits({})).toBe("api\n");
  });

  it("is not so of one that keeps its route, or that takes the target group of the other", () => {
    expect(waits({ api: { priority: 2 } })).toBe("");
    expect(waits(both)).toBe("");
  });
});

describe("check_changes", () => {
  const change = (action: string, replaces: string) =>
    `printf '${action}\\tEdgeTargetGroup\\tAWS::ElasticLoadBalancingV2::TargetGroup\\t${replaces}\\t\\n' >changes.shop-production-api`;
  const check = (asked: Shop, ...before: readonly string[]) =>
    run(both, asked, ": >changes.shop-production-api", ...before, "check_changes shop-production-api");
  const taken =
    "  target group EdgeTargetGroup of stack shop-production-api would go while rules of other stacks send to it, and ELB keeps a target group that a rule sends to. To change it, set the weight of its route to 0, deploy that, and change it then; a workload that shares its requests and that the app no longer has goes first, by deploy.sh --prune.";

  it("lets a target group go that all rules let go of", () => {
    expect(check({ api: undefined, web: { priority: 1 } }, change("Remove", "None")).status).toBe(0);
  });

  it.each([
    ["others would still send to it", { api: undefined, web: { priority: 1 } }, files("left.", both)],
    ["not all stacks are deployed", { api: undefined, web: { priority: 1 } }, ["services=(api)"]],
  ])("refuses that where %s", (_name, asked, before) => {
    const { status, said } = check(asked, ...before, change("Remove", "None"));
    expect(status).toBe(3);
    expect(said).toContain(taken);
  });

  it("refuses another target group in its place, whether or not requests may fail", () => {
    const { status, said } = check(
      { ...both, api: { ...LAST, deregistrationDelay: 5 } },
      change("Modify", "True"),
      "accept_interruption=yes",
    );
    expect(status).toBe(3);
    expect(said).toContain(taken);
  });

  it("refuses to turn the weights round, unless requests may go to one alone for a while", () => {
    const turned = { api: { weight: 1, priority: 1 }, web: { weight: 9, priority: 2 } };
    const from = (...before: readonly string[]) =>
      run(
        both,
        turned,
        ...before,
        ": >changes.shop-production-web; : >changes.shop-production-api",
        "check_changes shop-production-web shop-production-api",
      );
    const { status, said } = from();
    expect(status).toBe(3);
    expect(said[1]).toBe(
      "  the rules of stack shop-production-web would leave the weights to those of stack shop-production-api, and take all requests until that is deployed. To change it without that, let the priority of its route stay lower than that of the other; to have it all the same, add --accept-interruption.",
    );
    expect(from("accept_interruption=yes").status).toBe(0);
  });
});
