import { blueGreen, loadBalancer, networkLoadBalancer, type RouteProps, rolling, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { toYaml } from "../../../../src/emit/yaml.ts";
import { IMAGE, lowerShop, templateOf } from "../../../lower/lowered.ts";
import { aws, runBash } from "./run-bash.ts";

const edge = loadBalancer("edge");

function yaml(route: RouteProps, deployment: ReturnType<typeof blueGreen> | ReturnType<typeof rolling> = blueGreen()) {
  const base = { cpu: 256, memory: 512, image: IMAGE, ports: { http: 8080 } } as const;
  const api = service("api", { ...base, routes: { http: edge.route(route) }, deployment });
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
    "*LiveTargetGroups*": `echo ${told}`,
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

describe("settle_rules", () => {
  it("tells the stack where the traffic goes before a rule changes", () => {
    const { out, err } = settle(old, wider, cloud("alternate", "primary"));
    expect(out.split("\n\n")[0]).toBe("deploys deployed.api.yaml LiveTargetGroups=alternate\ndeploys rules.api.yaml ");
    expect(err).toContain("Its traffic goes to the alternate target groups, which its rules keep.");
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

describe("the listener of a network load balancer", () => {
  const listening = (idleTimeoutSeconds: number) => {
    const base = { cpu: 256, memory: 512, image: IMAGE, ports: { redis: 6379 }, deployment: blueGreen() } as const;
    const routes = { redis: networkLoadBalancer("ingest").listen({ port: 6379, idleTimeoutSeconds }) };
    return toYaml(templateOf(lowerShop({ workloads: [service("api", { ...base, routes })] }), "shop-production-api"));
  };

  it("keeps the weights that ECS gave it, by a deployment of nothing else", () => {
    const arn = "arn:aws:elasticloadbalancing:us-east-1:1:listener/net/ingest/0a/0b";
    const cloudOf = aws({
      "*describe-stack-resource*Alternate*": "echo alternate",
      "*describe-stack-resource*IngestPort6379Listener*": `echo ${arn}`,
      "*describe-listeners*DefaultActions*Weight*": "echo alternate",
      "*LiveTargetGroups*": "echo primary",
    });
    const changes = "Modify\\tIngestPort6379Listener\\tAWS::ElasticLoadBalancingV2::Listener";
    const { out, err } = settle(listening(350), listening(60), cloudOf, changes);
    expect(out.split("\n\n")[0]).toBe("deploys deployed.api.yaml LiveTargetGroups=alternate");
    expect(err).toContain("Its traffic goes to the alternate target groups");
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
