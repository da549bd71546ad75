import { describe, expect, it } from "vitest";
import { ref, type Resource, type Template } from "../../../../src/cloudformation/template.ts";
import { toYaml } from "../../../../src/emit/yaml.ts";
import { aws, runBash } from "./run-bash.ts";

/** A rule of a workload's stack, that sends to a group of that id. */
function rule(group: string, path = "/api/*"): Resource {
  return {
    Type: "AWS::ElasticLoadBalancingV2::ListenerRule",
    Properties: {
      ListenerArn: ref("PlatformEdgeListener"),
      Priority: 7,
      Conditions: [{ Field: "path-pattern", PathPatternConfig: { Values: [path] } }],
      Actions: [{ Type: "forward", TargetGroupArn: ref(group) }],
      Tags: [{ Key: "Conditions", Value: "kept" }],
    },
  };
}

const GROUP: Resource = { Type: "AWS::ElasticLoadBalancingV2::TargetGroup", Properties: { TargetType: "ip" } };
const QUEUE: Resource = { Type: "AWS::SQS::Queue", Properties: {} };

function yaml(Resources: Readonly<Record<string, Resource>>): string {
  const template: Template = { AWSTemplateFormatVersion: "2010-09-09", Description: "Api", Resources };
  return toYaml(template);
}

function file(path: string, content: string): string {
  return `cat >"${path}" <<'END'\n${content}END`;
}

/** Runs commands where `old` and `new` are templates. */
function run(old: string, next: string, ...commands: readonly string[]) {
  const files = [file("deployed.api.yaml", old), file("cloudformation/api.yaml", next)];
  return runBash(['cd "$work"; mkdir cloudformation', ...files, ...commands]);
}

const none = yaml({ Queue: QUEUE });
const one = yaml({ Group: GROUP, Rule: rule("Group") });
const two = yaml({ Group: GROUP, Rule: rule("Group"), B: GROUP, S: rule("B") });
const otherPath = yaml({ Group: GROUP, S: rule("Group", "/v2/*") });
const otherGroup = yaml({ B: GROUP, S: rule("B") });

describe("hold_back", () => {
  it.each<readonly [name: string, old: string, next: string, first: readonly string[]]>([
    ["holds the rules of a stack that is not there yet", "", two, ["held", "Rule", "S"]],
    ["holds the rule of a first route", none, one, ["held", "Rule"]],
    ["holds the rule of another target group", one, two, ["held", "S"]],
    ["withdraws the rule of a route that goes", two, one, ["withdrawn", "S"]],
    ["withdraws the rule of the last route", one, none, ["withdrawn", "Rule"]],
    ["holds nothing where nothing is new", two, two, []],
    ["holds nothing whose target group has tasks", one, otherPath, []],
    ["does both where a route comes as another goes", one, otherGroup, ["held", "S", "withdrawn", "Rule"]],
  ])("%s", (_name, old, next, first) => {
    const rules = `awk '/^  [^ ]/ { name = $1 } /source-ip/ { sub(":", "", name); print name }'`;
    const made = run(
      old,
      next,
      `hold_back api; for file in *.api.yaml; do ${rules} $file >x; test ! -s x || { echo \${file%.api.yaml}; cat x; }; done`,
    );
    expect(made.out.split("\n").slice(0, -1)).toEqual(first);
  });

  it.each([
    ["held", none, two, two],
    ["withdrawn", two, none, two],
  ])("makes what is %s of the template that has the rules", (name, old, next, of) => {
    const { out } = run(old, next, `hold_back api; cat ${name}.api.yaml`);
    expect(out.replaceAll(/ {8}- Field: source-ip\n.*\n.*\n.*\n/g, "")).toBe(
      of.replaceAll(/ {8}- Field: path-pattern\n.*\n.*\n.*\n/g, ""),
    );
  });
});

/** A stack with a rule for each path, all of one target group. */
function routes(paths: readonly string[]): string {
  return yaml({ Group: GROUP, ...Object.fromEntries(paths.map((path) => [`R${path.slice(1)}`, rule("Group", path)])) });
}

/** What deploys workloads, but for those that wait. */
const DEPLOYS = (names: string) => `workload() { stack=$1; }
selected_workloads() { printf '%s\\n' ${names}; }
deploy_together() {
  local name
  for name in "$@"; do gives_route $name || { echo deploys $name; routes_moved $name; }; done
}`;

describe("gives_route", () => {
  const late = (giver: string, taker: string) =>
    run(
      one,
      giver,
      ": >deployed.web.yaml",
      file("cloudformation/web.yaml", taker),
      "hold_back api; hold_back web",
      "for stack in api web; do if gives_route $stack; then echo $stack; fi; done",
    ).out;
  const other = yaml({ B: GROUP, S: rule("B", "/other/*") });

  it("is so of a stack whose route another one takes", () => {
    expect(late(none, otherGroup)).toBe("api\n");
  });

  it.each(["/api/v2/*", "/*"])("is so where another one takes a part of its requests, or more: %s", (path) => {
    expect(late(none, yaml({ B: GROUP, S: rule("B", path) }))).toBe("api\n");
  });

  it("is so where its target group stays with another route", () => {
    const stays = yaml({ Group: GROUP, T: rule("Group", "/v2/*") });
    expect(late(stays, otherGroup)).toBe("api\n");
  });

  it.each([
    ["keeps its route", one, otherGroup],
    ["gives up another one", none, other],
    ["gives it to nobody", none, none],
  ])("is not so of one that %s", (_name, giver, taker) => {
    expect(late(giver, taker)).toBe("");
  });
});

describe("deploy_late", () => {
  it("deploys what has waited, and nothing else", () => {
    const { out } = run(
      one,
      none,
      ": >deployed.web.yaml",
      file("cloudformation/web.yaml", otherGroup),
      "hold_back api; hold_back web",
      DEPLOYS("api web"),
      "deploy_together api web; echo then; deploy_late; echo then; deploy_late",
    );
    expect(out.trimEnd().split("\n")).toEqual(["deploys web", "then", "deploys api", "then"]);
  });

  const moves = (from: Readonly<Record<string, readonly string[]>>, to: Readonly<Record<string, readonly string[]>>) =>
    run(
      "",
      "",
      ...Object.entries(from).map(([name, paths]) => file(`deployed.${name}.yaml`, routes(paths))),
      ...Object.entries(to).map(([name, paths]) => file(`cloudformation/${name}.yaml`, routes(paths))),
      `for name in ${Object.keys(from).join(" ")}; do hold_back $name; done`,
      DEPLOYS(Object.keys(from).join(" ")),
      `deploy_together ${Object.keys(from).join(" ")}; deploy_late`,
    ).out.split(/\s+/);

  it.each<readonly [name: string, from: Record<string, string[]>, to: Record<string, string[]>, order: string]>([
    [
      "each after the one that takes its route",
      { a: ["/a"], b: ["/b"], c: [] },
      { a: [], b: ["/a"], c: ["/b"] },
      "c b a",
    ],
    ["together, where each waits for another", { a: ["/a"], b: ["/b"] }, { a: ["/b"], b: ["/a"] }, "a b"],
  ])("deploys workloads %s", (_name, from, to, order) => {
    const deployed = moves(from, to).filter((word) => word !== "deploys" && word !== "");
    expect(deployed.join(" ")).toBe(order);
  });
});

describe("hold_rules", () => {
  const never = [{ Field: "source-ip", SourceIpConfig: { Values: ["192.0.2.0/24"] } }];

  it("lets the rules that are named match nobody, and leaves everything else", () => {
    const [held, other] = [rule("A"), rule("B", "/other/*")];
    const template = { Queue: QUEUE, A: GROUP, R: held, Rest: other, B: GROUP };
    const asWanted = { ...template, R: { ...held, Properties: { ...held.Properties, Conditions: never } } };
    expect(run("", yaml(template), "hold_rules cloudformation/api.yaml R").out).toBe(yaml(asWanted));
  });

  it("changes nothing where no rule is named", () => {
    expect(run("", one, "hold_rules cloudformation/api.yaml ''").out).toBe(one);
  });
});

describe("meet", () => {
  const on = (listener: string, hosts: readonly string[], paths: readonly string[]): Resource => ({
    Type: "AWS::ElasticLoadBalancingV2::ListenerRule",
    Properties: {
      ListenerArn: ref(listener),
      Priority: 7,
      Conditions: [
        ...(hosts.length === 0 ? [] : [{ Field: "host-header", HostHeaderConfig: { Values: hosts } }]),
        { Field: "path-pattern", PathPatternConfig: { Values: paths } },
      ],
      Actions: [{ Type: "forward", TargetGroupArn: ref("Group") }],
    },
  });

  it.each<readonly [left: Resource, right: Resource, status: number]>([
    [on("Edge", [], ["/*"]), on("Edge", [], ["/api/*"]), 0],
    [on("Edge", [], ["/api/*"]), on("Edge", [], ["/a/*", "/api/v2/*"]), 0],
    [on("Edge", [], ["/api/*"]), on("Edge", [], ["/cart/*"]), 1],
    [on("Edge", [], ["/api/*"]), on("Inner", [], ["/api/*"]), 1],
    [on("Edge", [], ["/api"]), on("Edge", [], ["/api2", "/api/*"]), 1],
    [on("Edge", [], ["/api"]), on("Edge", [], ["/api*"]), 0],
    [on("Edge", [], ["/api/*"]), on("Edge", [], ["/api/*"]), 0],
    [on("Edge", ["a.shop.com"], ["/*"]), on("Edge", [], ["/*"]), 0],
    [on("Edge", ["a.shop.com"], ["/*"]), on("Edge", ["b.shop.com"], ["/*"]), 1],
    [on("Edge", ["*.shop.com"], ["/*"]), on("Edge", ["b.shop.com"], ["/b"]), 0],
  ])("tells whether one rule may match requests of another (%#)", (left, right, status) => {
    const files = [left, right].map(
      (one, index) => `matches_of ${index === 0 ? "deployed.api" : "cloudformation/api"}.yaml >${index}`,
    );
    expect(run(yaml({ R: left }), yaml({ S: right }), ...files, "meet 0 1").status).toBe(status);
    expect(run(yaml({ R: left }), yaml({ S: right }), ...files, "meet 1 0").status).toBe(status);
  });
});

describe("has_listener", () => {
  it.each([
    ["AWS::ElasticLoadBalancingV2::Listener", 0],
    ["AWS::ElasticLoadBalancingV2::ListenerRule", 1],
    ["AWS::ElasticLoadBalancingV2::LoadBalancer", 1],
  ])("looks for a deployed %s", (type, status) => {
    expect(run(yaml({ Edge: { Type: type, Properties: {} } }), "", "has_listener").status).toBe(status);
  });
});

describe("withdraw_rules", () => {
  const answers = (status: string) =>
    aws({
      "*StackStatus*": `echo ${status}`,
      "*get-template*": "cat cloudformation/api.yaml",
      "*create-change-set*": 'echo "$*" >>calls; cp "$work/withdrawn.shop-api.yaml" sent',
      "*describe-change-set*": "echo CREATE_COMPLETE",
      "*execute-change-set*": "echo executed >>calls",
      "*describe-stack-events*": ":",
    });
  const withdrawn = (template: string, status = "CREATE_COMPLETE") =>
    run("", template, answers(status), "touch calls; withdraw_rules shop-api; cat calls; cat sent 2>/dev/null || true")
      .out;

  it("deploys what is deployed, with rules that match nobody", () => {
    const out = withdrawn(one);
    expect(out).toContain("create-change-set --stack-name shop-api --change-set-type UPDATE");
    expect(out).toContain("executed\n");
    expect(out).toContain("192.0.2.0/24");
    expect(out).not.toContain("/api/*");
  });

  it.each([
    ["has no rules", yaml({ Queue: QUEUE }), "CREATE_COMPLETE"],
    ["holds nothing", one, "ROLLBACK_COMPLETE"],
    ["is stuck", one, "DELETE_FAILED"],
  ])("leaves a stack as it is that %s", (_name, template, status) => {
    expect(withdrawn(template, status)).toBe("");
  });
});
