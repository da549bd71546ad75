import { describe, expect, it } from "vitest";
import { type BashRun, runBash } from "./run-bash.ts";

/** Checks changes as `describe-change-set` has them: action, name, type, replacement, properties. */
function check(changes: readonly string[], deployed = "", next = "", before = ""): BashRun {
  return runBash([
    'mkdir "$work/cloudformation"; cd "$work"',
    `printf '${changes.map((change) => change.replaceAll(" ", "\\t")).join("\\n")}\\n' >changes.shop`,
    `printf '${deployed}' >deployed.shop.yaml; printf '${next}' >cloudformation/shop.yaml`,
    before,
    "check_changes shop",
  ]);
}

const template = (type: string) => `Resources:\\n  Api:\\n    Type: ${type}\\n`;
const port = (protocol: string) =>
  `Resources:\\n  T:\\n    Properties:\\n      PortMappings:\\n        - Name: http\\n          AppProtocol: ${protocol}\\n      Services:\\n        - PortName: http\\n`;

const rule = (priority: number, listener = "Edge") =>
  `Resources:\\n  Rule:\\n    Type: AWS::ElasticLoadBalancingV2::ListenerRule\\n    Properties:\\n      ListenerArn: !Ref ${listener}\\n      Priority: ${priority}\\n`;

const site = (name: string, listener: string, alias: string) =>
  `Resources:\\n  ${listener}:\\n    Type: AWS::ElasticLoadBalancingV2::Listener\\n  ${name}:\\n    Type: AWS::CloudFront::Distribution\\n    DependsOn:\\n      - ${listener}\\n    Properties:\\n      DistributionConfig:\\n        Aliases:\\n          - ${alias}\\n`;

describe("check_changes of distributions", () => {
  it("refuses one that asks a listener which goes, unless requests may fail", () => {
    const change = [site("Site", "Edge443", "a.example"), site("Site", "Inner443", "a.example")] as const;
    const { status, said } = check([], ...change);
    expect(status).toBe(3);
    expect(said[1]).toBe(
      "  distribution Site of stack shop asks listener Edge443, which goes with its routes before the distribution asks another one: requests would fail until it does. To change it without that, make the other load balancer beside the first, with the same routes, deploy that, and remove the first then. To have it all the same, add --accept-interruption.",
    );
    expect(check([], ...change, "accept_interruption=yes").status).toBe(0);
    const stays = (listener: string) =>
      site("Site", listener, "a.example") +
      "  Edge443:\\n    Type: AWS::ElasticLoadBalancingV2::Listener\\n  EdgeListener80:\\n    Type: AWS::ElasticLoadBalancingV2::Listener\\n";
    expect(check([], change[0], stays("Inner443")).status).toBe(0);
    expect(check([], site("Site", "EdgeListener80", "a.example"), stays("EdgeListener443")).status).toBe(3);
  });

  it("refuses an older secret, which they would not send yet, and no later one", () => {
    const secret = (...versions: readonly number[]) =>
      `Resources:\\n${versions.map((version) => `  EdgeOriginSecret${version}:\\n    Type: AWS::SecretsManager::Secret\\n`).join("")}`;
    expect(check([], secret(9, 10), secret(8, 9)).said[1]).toBe(
      "  load balancer Edge of stack shop would go back from version 10 of the secret of its distributions to 9, and they would send the later one for a while: requests would fail. To have another secret without that, set originSecretVersion to 11. To have it all the same, add --accept-interruption.",
    );
    expect(check([], secret(9, 10), secret(10, 11)).status).toBe(0);
    expect(check([], secret(9, 10), "Resources:\\n").status).toBe(0);
    expect(check([], secret(9, 10), secret(9), "accept_interruption=yes").status).toBe(0);
  });

  it("refuses a name that goes from one to another, and none that is given up", () => {
    const both = (aliasOfA: string, aliasOfB: string) =>
      site("A", "L", aliasOfA) + site("B", "L", aliasOfB).replace("Resources:\\n", "");
    const { status, said } = check([], both("a.example", "b.example"), both("c.example", "a.example"));
    expect(status).toBe(3);
    expect(said[1]).toBe(
      "  name a.example of stack shop would go from distribution A to B, and CloudFront takes a name for one at a time. To change it, take it from the first and deploy that, and give it to the other then.",
    );
    expect(check([], both("a.example", "b.example"), both("c.example", "b.example")).status).toBe(0);
  });
});

describe("check_changes", () => {
  it("refuses another role for instances outside AWS, which have the one of their registration", () => {
    expect(check(["Modify FactoryActivationRole AWS::IAM::Role True Path"]).said[1]).toBe(
      "  role FactoryActivationRole of stack shop would be replaced (Path), and the instances outside AWS that are registered have the old one. To change it, give the capacity another name, register the instances with its role, and remove the old one then.",
    );
    expect(check(["Modify TaskRole AWS::IAM::Role True Path"]).status).toBe(0);
  });

  it("refuses a rule with the priority of a stack that the app no longer has", () => {
    const among = (...left: readonly string[]) =>
      check([], "", rule(10), left.map((text, index) => `printf '${text}' >left.shop-old${index}.yaml`).join("; "));
    const { status, said } = among(rule(5), rule(10));
    expect(status).toBe(3);
    expect(said[1]).toBe(
      "  rule Rule of stack shop has the priority 10, which a rule of stack shop-old1 holds until that is removed. To change it, give the route another priority for now: deploy.sh makes the new rule first, and deploy.sh --prune then removes the old one.",
    );
    expect(among(rule(5), rule(10, "Internal"), template("AWS::ECS::Service")).status).toBe(0);
  });

  it.each([
    [
      "Modify Cluster AWS::ECS::Cluster True ClusterName",
      "cluster Cluster of stack shop would be replaced (ClusterName)",
    ],
    [
      "Modify Service AWS::ECS::Service True ServiceName",
      "service Service of stack shop would be replaced (ServiceName)",
    ],
    ["Modify Group AWS::EC2::SecurityGroup True VpcId", "Group of stack shop would be in another VPC (VpcId)"],
    ["Modify Group AWS::ElasticLoadBalancingV2::TargetGroup True Port,VpcId", "would be in another VPC (Port,VpcId)"],
    ["Modify Vpc AWS::EC2::VPC True CidrBlock", "Vpc of stack shop would be in another VPC (CidrBlock)"],
    ["Modify Subnet AWS::EC2::Subnet True AvailabilityZone", "subnet Subnet of stack shop would be replaced"],
    ["Remove Ipv6Block AWS::EC2::VPCCidrBlock - -", "addresses Ipv6Block of stack shop would go"],
    ["Modify Images AWS::ECR::Repository True EncryptionConfiguration", "repository Images of stack shop would be"],
    ["Modify Files AWS::EFS::FileSystem True KmsKeyId", "file system Files of stack shop would be replaced (KmsKeyId)"],
    [
      "Modify Files AWS::EFS::AccessPoint True PosixUser",
      "access point Files of stack shop would be replaced (PosixUser)",
    ],
  ])("exits 3 for %s, with the steps to take, whatever may be interrupted", (change, reason) => {
    const { status, said } = check([change], "", "", "accept_interruption=yes");
    expect([status, said[0], said.length]).toEqual([3, "Nothing was changed:", 3]);
    expect(said[1]).toContain(reason);
    expect(said[1]).toContain("To change it, ");
  });

  it("refuses a port of a network load balancer that another stack has, deployed or left", () => {
    const listener = (id: string) => `Resources:\\n  ${id}:\\n    Type: AWS::ElasticLoadBalancingV2::Listener\\n`;
    const beside = (id: string, file: string) =>
      check([], "", listener("IngestPort6379Listener"), `printf '${listener(id)}' >${file}; accept_interruption=yes`);
    const { status, said } = beside("IngestPort6379Listener", "deployed.shop-api.yaml");
    expect(status).toBe(3);
    expect(said[1]).toBe(
      "  listener IngestPort6379Listener of stack shop would have a port that stack shop-api has, and a load balancer has one listener there. To change it, take the port from stack shop-api first and deploy that, with --prune where the app no longer has it; or listen on another port.",
    );
    expect(beside("IngestPort6379Listener", "left.shop-old.yaml").said[1]).toContain("that stack shop-old has");
    expect(beside("IngestPort6380Listener", "deployed.shop-api.yaml").status).toBe(0);
    expect(beside("IngestPort6379ListenerInternal", "deployed.shop-api.yaml").status).toBe(0);
    expect(beside("IngestPort6379Listener", "deployed.shop.yaml").status).toBe(0);
    const ofRequests = (id: string) => check([], "", listener(id), `printf '${listener(id)}' >deployed.platform.yaml`);
    expect(ofRequests("EdgeListener80").status).toBe(0);
  });

  it("names another port as the way out for the target group of one", () => {
    const { said } = check(["Modify IngestPort53TargetGroup AWS::ElasticLoadBalancingV2::TargetGroup True Protocol"]);
    expect(said[1]).toContain("To change it without that, listen on another port, and let clients go there.");
  });

  it("replaces a target group only with --accept-interruption, and says how none would fail", () => {
    const change = "Modify EdgeTargetGroup AWS::ElasticLoadBalancingV2::TargetGroup True ProtocolVersion";
    const { status, said } = check([change]);
    expect(status).toBe(3);
    expect(said[1]).toContain(
      "target group EdgeTargetGroup of stack shop would be replaced (ProtocolVersion), and requests would fail until the new one has tasks. To change it without that, rename the workload:",
    );
    expect(check([change], "", "", "accept_interruption=yes").status).toBe(0);
  });

  it.each(["LoadBalancer", "Listener", "ListenerRule"])("replaces a %s only with --accept-interruption", (type) => {
    const change = `Modify Edge AWS::ElasticLoadBalancingV2::${type} True Name`;
    expect(check([change]).said[1]).toContain(
      "while it carries traffic. To have that, with requests that fail meanwhile, add --accept-interruption.",
    );
    expect(check([change], "", "", "accept_interruption=yes").status).toBe(0);
  });

  it.each([
    ["Edge", 3],
    ["Inner", 0],
  ])("removes no load balancer that is protected: %s", (name, status) => {
    const attribute = (key: string, value: string) => `        - Key: ${key}\\n          Value: "${value}"\\n`;
    const balancer = (id: string, isProtected: string) =>
      `  ${id}:\\n    Type: x\\n${attribute("deletion_protection.enabled", isProtected)}${attribute("idle", "true")}`;
    const deployed = `Resources:\\n${balancer("Edge", "true")}${balancer("Inner", "false")}`;
    const run = check([`Remove ${name} AWS::ElasticLoadBalancingV2::LoadBalancer None `], deployed);
    expect(run.status).toBe(status);
    expect(run.said[1] ?? "").toBe(
      status === 0
        ? ""
        : "  load balancer Edge of stack shop would go, and is protected from deletion. To remove it, set its deletionProtection to false and deploy that first.",
    );
  });

  it("lets everything else change", () => {
    const changes = [
      "Add Service AWS::ECS::Service None ",
      "Modify Service AWS::ECS::Service False ",
      "Modify Rule AWS::ElasticLoadBalancingV2::ListenerRule Conditional ListenerArn",
      "Modify TaskDefinition AWS::ECS::TaskDefinition True ContainerDefinitions",
      "Remove Edge AWS::ElasticLoadBalancingV2::LoadBalancer None ",
    ];
    expect(check(changes)).toEqual({ status: 0, out: "", said: [] });
  });

  it("refuses another kind of thing under the same name", () => {
    const { status, said } = check([], template("AWS::ECS::Service"), template("AWS::ECS::Daemon"));
    expect(status).toBe(3);
    expect(said[1]).toContain("Api of stack shop is of type AWS::ECS::Service and would become AWS::ECS::Daemon");
    expect(check([], template("AWS::ECS::Service"), template("AWS::ECS::Service")).status).toBe(0);
  });

  it("refuses a VPC of its own where there was none, and the other way round, unless nothing was in one", () => {
    const [group, vpc] = ["AWS::EC2::SecurityGroup", "AWS::EC2::VPC"].map(
      (type) => `  Of${type.slice(10)}:\\n    Type: ${type}\\n`,
    );
    const [without, having] = [`Resources:\\n${group}`, `Resources:\\n${group}${vpc}`];
    expect(check([], without, having).said[1]).toContain("stack shop would get its VPC");
    expect(check([], having, without).said[1]).toContain("stack shop would lose its VPC");
    expect(check([], having, having).status).toBe(0);
    expect(check([], template("AWS::ECS::Cluster"), having).status).toBe(0);
    expect(check([], having, template("AWS::ECS::Cluster")).status).toBe(0);
  });

  it("refuses another protocol for a port that Service Connect offers", () => {
    expect(check([], port("http"), port("http2")).said[1]).toContain(
      "port http of stack shop speaks http and would speak http2",
    );
    expect(check([], port("http"), port("http")).status).toBe(0);
  });

  it.each<readonly [name: string, deployed: Targets, next: Targets, status: number]>([
    ["stays where it is", { rule: "A", targets: { A: 80 } }, { rule: "A", targets: { A: 80 } }, 0],
    ["stays, on another port", { rule: "A", targets: { A: 80 } }, { rule: "A", targets: { A: 81 } }, 0],
    ["moves to tasks that are there", { rule: "A", targets: { A: 80, B: 81 } }, { rule: "B", targets: { B: 81 } }, 0],
    ["moves to a new target group", { rule: "A", targets: { A: 80 } }, { rule: "B", targets: { B: 80 } }, 3],
    [
      "moves to one that was of another port",
      { rule: "B", targets: { A: 80, B: 81 } },
      { rule: "A", targets: { A: 81 } },
      3,
    ],
  ])("looks where the requests of a rule go: it %s", (_name, deployed, next, status) => {
    const run = check([], routed(deployed), routed(next));
    expect(run.status).toBe(status);
    if (status === 0) return;
    expect(run.said[1]).toContain(
      `rule Rule of stack shop sends to target group ${deployed.rule} and would send to ${next.rule}, where its tasks are not yet`,
    );
    expect(check([], routed(deployed), routed(next), "accept_interruption=yes").status).toBe(0);
  });
});

describe("check_changes, of routes", () => {
  const routes = (...rules: readonly (readonly [path: string, group: string])[]) =>
    `Resources:\\n${rules
      .map(
        ([path, group], index) =>
          `  Rule${index}${group}:\\n    Type: AWS::ElasticLoadBalancingV2::ListenerRule\\n    Properties:\\n      ListenerArn: !Ref Edge\\n      Priority: ${index}\\n      Conditions:\\n        - Field: path-pattern\\n          PathPatternConfig:\\n            Values:\\n              - ${path}\\n      Actions:\\n        - TargetGroupArn: !Ref ${group}\\n`,
      )
      .join("")}`;
  const hold = "hold_back shop";

  it("refuses one that matches other requests and moves to a new target group, unless they are others altogether", () => {
    const moved = (...paths: readonly [string, string]) =>
      check([], routes([paths[0], "A"]), routes([paths[1], "B"]), hold);
    const { status, said } = moved("/*", "/api/*");
    expect(status).toBe(3);
    expect(said[1]).toContain(
      "stack shop would send requests that it answers to a target group where its tasks are not",
    );
    expect(said[1]).toContain("add --accept-interruption.");
    expect(check([], routes(["/*", "A"]), routes(["/api/*", "B"]), `${hold}; accept_interruption=yes`).status).toBe(0);
    expect(moved("/cart/*", "/api/*").status).toBe(0);
    expect(check([], routes(["/*", "A"]), routes(["/api/*", "A"]), hold).status).toBe(0);
  });

  it("refuses two stacks that give each other routes, whether target groups change or not", () => {
    const swapped = (group: string, more = "") =>
      check(
        [],
        routes(["/a", "A"]),
        routes(["/b", "A"]),
        `printf '${routes(["/b", "A"])}' >deployed.cart.yaml; printf '${routes(["/a", group])}' >cloudformation/cart.yaml; ${hold}; hold_back cart; ${more}`,
      );
    for (const group of ["A", "B"]) {
      const { status, said } = swapped(group);
      expect(status).toBe(3);
      expect(said.join("\n")).toContain("stacks shop and cart would give each other routes");
      expect(said.join("\n")).toContain("let one of the workloads have both routes first");
      expect(swapped(group, "accept_interruption=yes").status).toBe(0);
    }
  });

  it("refuses stacks that hand their routes round, and names them", () => {
    const others = [
      ["cart", "/b", "/c"],
      ["web", "/c", "/a"],
    ].map(
      ([name, from = "", to = ""]) =>
        `printf '${routes([from, "A"])}' >deployed.${name}.yaml; printf '${routes([to, "A"])}' >cloudformation/${name}.yaml; hold_back ${name}`,
    );
    const { status, said } = check([], routes(["/a", "A"]), routes(["/b", "A"]), [hold, ...others].join("; "));
    expect(status).toBe(3);
    expect(said[1]).toContain("stacks shop and cart and web would give each other routes");
  });

  it("lets one stack take the route of another", () => {
    const run = check(
      [],
      routes(["/a", "A"]),
      routes(["/a", "A"], ["/b", "A"]),
      `printf '${routes(["/b", "A"])}' >deployed.cart.yaml; printf 'Resources:\\n' >cloudformation/cart.yaml; ${hold}; hold_back cart`,
    );
    expect(run.status).toBe(0);
  });
});

/** The group that a rule sends to, and the ports in the groups that a service fills. */
interface Targets {
  readonly rule: string;
  readonly targets: Readonly<Record<string, number>>;
}

function routed({ rule, targets }: Targets): string {
  const filled = Object.entries(targets).map(
    ([group, port]) =>
      `        - TargetGroupArn: !Ref ${group}\\n          ContainerName: api\\n          ContainerPort: ${port}\\n`,
  );
  return `Resources:\\n  Rule:\\n    Type: AWS::ElasticLoadBalancingV2::ListenerRule\\n    Properties:\\n      Actions:\\n        - TargetGroupArn: !Ref ${rule}\\n  Service:\\n    Type: AWS::ECS::Service\\n    Properties:\\n      LoadBalancers:\\n${filled.join("")}`;
}
