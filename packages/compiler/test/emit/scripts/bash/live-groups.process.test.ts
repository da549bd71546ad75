import { blueGreen, loadBalancer, networkLoadBalancer, type RouteProps, rolling, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { toYaml } from "../../../../src/emit/yaml.ts";
import { IMAGE, lowerShop, templateOf } from "../../../lower/lowered.ts";
import { aws, runBash } from "./run-bash.ts";

const edge = loadBalancer("edge");

function yaml(
  route: RouteProps,
  deployment: ReturnType<typeof blueGreen> | ReturnType<typeof rolling> = blueGreen(),
  hasAdmin = false,
) {
  const base = { cpu: 256, memory: 512, image: IMAGE, ports: { http: 8080, admin: 9000 } } as const;
  const admin = hasAdmin ? { admin: edge.route({ path: "/admin/*" }) } : {};
  const api = service("api", { ...base, routes: { http: edge.route(route), ...admin }, deployment });
  return toYaml(templateOf(lowerShop({ workloads: [api] }), "shop-production-api"));
}

const old = yaml({ path: "/api/*" });
const wider = yaml({ path: ["/api/*", "/v2/*"] });
const tested = yaml({ path: "/api/*", test: { header: { "X-Test": "green" } } });
const rolled = yaml({ path: "/api/*" }, rolling());

/** The traffic goes to the group of that name; the stack was told of the other one. */
function cloud(live: "primary" | "alternate", told: "primary" | "alternate") {
  const other = `case $(cat moved 2>/dev/null) in yes) echo primary ;; *) echo ${live} ;; esac`;
  return aws({
    "*describe-stack-resource*Alternate*": "echo alternate",
    "*describe-stack-resource*Rule*": "echo rule",
    "*describe-rules*": other,
    "*Parameters*": `printf 'LiveEdgeTargetGroup\\t${told}\\n'`,
    "*update-service*": "echo yes >moved",
  });
}

function settle(
  before: string,
  next: string,
  cloudOf: string,
  changes = "Modify\\tEdgeRule\\tAWS::ElasticLoadBalancingV2::ListenerRule",
) {
  const file = (path: string, content: string) => `cat >"${path}" <<'END'\n${content}END`;
  const { out, said } = runBash([
    'cd "$work"; mkdir cloudformation; poll=0 stack=api cluster=shop service=api',
    cloudOf,
    file("deployed.api.yaml", before),
    file("cloudformation/api.yaml", next),
    `printf '${changes}\\n' >changes.api`,
    'deploy_stack() { echo "deploys ${2##*/} ${3:-}"; }',
    "settle_rules api cloudformation/api.yaml",
    "if [ -f rules.api.yaml ]; then echo; cat rules.api.yaml; fi",
  ]);
  return { out, err: said.join("\n") };
}

const sticky = yaml({ path: "/api/*", stickiness: {} });

describe("stickiness", () => {
  const rules = "AWS::ElasticLoadBalancingV2::TargetGroup";

  it("comes with the rules first, and goes with its target group", () => {
    const come = settle(old, sticky, cloud("alternate", "alternate"), `Modify\\tEdgeTargetGroup\\t${rules}`);
    expect(come.out).toContain("deploys rules.api.yaml");
    expect(come.out).toContain(
      "TargetGroupStickinessConfig:\n              Enabled: true\n              DurationSeconds: 1\n",
    );
    const go = settle(sticky, old, cloud("alternate", "alternate"), `Modify\\tEdgeTargetGroup\\t${rules}`);
    expect(go.out).toBe("");
  });

  it("is refused as routes come, go or match others", () => {
    const file = (path: string, content: string) => `cat >"${path}" <<'END'\n${content}END`;
    const refused = (before: string, next: string) =>
      runBash([
        'cd "$work"; mkdir cloudformation; : >changes.api',
        file("deployed.api.yaml", before),
        file("cloudformation/api.yaml", next),
        "hold_back api; refusals_of_stickiness api deployed.api.yaml cloudformation/api.yaml",
      ]).out;
    const both = yaml({ path: "/api/*", stickiness: {} }, blueGreen(), true);
    expect(refused(old, both)).toBe(
      "target group EdgeTargetGroup of stack api would become sticky as routes of the stack come, go or match others, and ELB takes that only once all of its rules are. To change it, deploy the stickiness first, and the routes then.\n",
    );
    expect(refused(old, yaml({ path: "/v2/*", stickiness: {} }))).not.toBe("");
    expect(refused(old, sticky)).toBe("");
    expect(refused(both, old)).toBe("");
  });
});

describe("settle_rules", () => {
  it("tells the stack where the traffic goes before a rule changes", () => {
    const { out, err } = settle(old, wider, cloud("alternate", "primary"));
    expect(out.split("\n\n")[0]).toBe(
      "deploys deployed.api.yaml LiveEdgeTargetGroup=alternate\ndeploys rules.api.yaml ",
    );
    expect(err).toContain(
      "Its rules keep sending to the target groups that have its tasks: EdgeTargetGroup=alternate.",
    );
    expect(err).toContain("Its rules change first.");
  });

  it("changes rules alone: the new one is there, and the old one matches nobody", () => {
    const { out } = settle(old, wider, cloud("alternate", "alternate"));
    const [first, rules = ""] = out.split("\n\n");
    expect(first).toBe("deploys rules.api.yaml ");
    expect(rules).toContain("/v2/*");
    expect(rules.match(/Type: AWS::ElasticLoadBalancingV2::ListenerRule/g)).toHaveLength(2);
    expect(rules.match(/192\.0\.2\.0\/24/g)).toHaveLength(1);
    const serviceOf = (text: string) => /^ {2}Service:\n(?: {3}.*\n)+/m.exec(text)?.[0];
    expect(serviceOf(rules)).toBe(serviceOf(old));
  });

  it("leaves everything where no rule changes", () => {
    expect(settle(old, old, cloud("alternate", "primary"), "Modify\\tService\\tAWS::ECS::Service").out).toBe("");
  });

  it("changes what changes of a rule in place", () => {
    const { out } = settle(yaml({ priority: 5 }), yaml({ priority: 5, path: "/v2/*" }), cloud("primary", "primary"));
    expect(out).toContain("/v2/*");
    expect(out).not.toContain("192.0.2.0");
  });

  it("adds the rule of test traffic first", () => {
    const { out } = settle(old, tested, cloud("primary", "primary"));
    expect(out).toContain("X-Test");
    expect(out).not.toContain("192.0.2.0");
  });

  it("brings the tasks home before they roll", () => {
    const { out, err } = settle(old, rolled, cloud("alternate", "primary"));
    expect(out).toBe("");
    expect(err).toContain("what runs is deployed once more, into the primary ones.");
    expect(settle(old, rolled, cloud("primary", "primary")).err).toBe("");
  });

  it("knows nothing of services whose tasks roll", () => {
    expect(settle(rolled, old, cloud("primary", "primary"))).toEqual({ out: "", err: "" });
  });
});

describe("a service that a network load balancer sends to", () => {
  it("is told where its listener sends to", () => {
    const ingest = networkLoadBalancer("ingest");
    const stack = (VERSION: number) => {
      const base = { cpu: 256, memory: 512, image: IMAGE, ports: { mqtt: 1883 } } as const;
      const routes = { mqtt: ingest.listen({ port: 1883 }) };
      const api = service("api", { ...base, routes, environment: { VERSION }, deployment: blueGreen() });
      return toYaml(templateOf(lowerShop({ workloads: [api] }), "shop-production-api"));
    };
    const live = aws({
      "*describe-stack-resource*Alternate*": "echo alternate",
      "*describe-stack-resource*Listener*":
        "echo arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/net/i/1/2",
      "*describe-listeners*--listener-arns*listener/net/i/1/2*": "echo alternate",
      "*Parameters*": "printf 'LiveIngestPort1883TargetGroup\\tprimary\\n'",
    });
    const { out } = settle(stack(1), stack(2), live, "Modify\\tX\\tAWS::ElasticLoadBalancingV2::Listener");
    expect(out.split("\n\n")[0]).toBe("deploys deployed.api.yaml LiveIngestPort1883TargetGroup=alternate");
  });
});

describe("a service with routes to two ports", () => {
  const both = yaml({ path: "/api/*" }, blueGreen(), true);
  const wide = yaml({ path: ["/api/*", "/v2/*"] }, blueGreen(), true);
  const apart = aws({
    "*describe-stack-resource*EdgeTargetGroupAlternate*": "echo alternate",
    "*describe-stack-resource*Alternate*": "echo other",
    "*describe-stack-resource*Rule*": "echo rule",
    "*describe-rules*": "echo alternate",
    "*Parameters*": "printf 'LiveEdgeAdminTargetGroup\\tprimary\\n'",
  });

  it("is told of each pair of target groups by itself", () => {
    const { out, err } = settle(both, wide, apart);
    expect(out.split("\n\n")[0]).toBe(
      "deploys deployed.api.yaml LiveEdgeTargetGroup=alternate\ndeploys rules.api.yaml ",
    );
    expect(err).toContain("EdgeTargetGroup=alternate EdgeAdminTargetGroup=primary");
  });

  it("stays where it is when its tasks are to roll and are on both sides", () => {
    expect(settle(both, rolled, apart)).toEqual({ out: "", err: "" });
    const { out } = runBash([
      'cd "$work"',
      apart,
      `cat >old.yaml <<'END'\n${both}END`,
      `cat >new.yaml <<'END'\n${rolled}END`,
      "refusals_of_sides api old.yaml new.yaml",
    ]);
    expect(out).toContain("the tasks of stack api are in target groups of both sides (EdgeTargetGroup=alternate");
    expect(out).toContain("omit the routes whose tasks are in alternate target groups");
  });
});

describe("refusals_of_listeners", () => {
  const platform = (port: number) => `Outputs:\n  EdgeListener:\n    Value: !Ref EdgeListener${port}\n`;
  const told = (port: number, before: string, next: string) => {
    const file = (path: string, content: string) => `cat >"${path}" <<'END'\n${content}END`;
    return runBash([
      'cd "$work"; mkdir cloudformation; shared_stacks=(shop-production-platform)',
      file("deployed.shop-production-platform.yaml", platform(80)),
      file("cloudformation/shop-production-platform.yaml", platform(port)),
      file("old.yaml", before),
      file("new.yaml", next),
      "refusals_of_listeners api old.yaml new.yaml",
    ]).out;
  };

  it("tells of rules that would go to another listener, where ECS shifts their traffic", () => {
    expect(told(443, old, old)).toContain(
      "the rules of stack api would go from listener EdgeListener80 of stack shop-production-platform to EdgeListener443",
    );
    expect(told(80, old, old)).toBe("");
    expect(told(443, rolled, rolled)).toBe("");
    expect(told(443, old, rolled)).toBe("");
    expect(told(443, old, wider)).toBe("");
  });
});
