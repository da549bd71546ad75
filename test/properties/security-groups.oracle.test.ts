import { app, loadBalancer, networkLoadBalancer, ports, type Reference, service, type Way } from "ecs-dsl";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { lower } from "../../packages/compiler/src/lower/lower.ts";
import { type Assembly, stacksOf } from "../../packages/compiler/src/model/assembly.ts";

const NAMES = ["api", "auth", "cart", "mail"] as const;
type Name = (typeof NAMES)[number];

const http = (name: Name) => 8000 + NAMES.indexOf(name);
const raw = (name: Name) => 9000 + NAMES.indexOf(name);

/** What a service is reached by, and whom it calls: of either port. */
const recipe = fc.record({
  behind: fc.subarray(["edge", "inner"] as const),
  listens: fc.boolean(),
  calls: fc.subarray([...NAMES]),
  callsRaw: fc.subarray([...NAMES]),
  lets: fc.subarray(["10.9.0.0/16", "sg-0123456789abcdef0"]),
});
type Recipe = ReturnType<typeof recipe.generate>["value"];

/** The ways that have a reason, said once more for the test: who lets in whom, at which port. */
function reasonsFor(shop: ReadonlyMap<Name, Recipe>): readonly string[] {
  const all = Array.from(shop);
  const has = (balancer: "edge" | "inner") => all.some(([, { behind }]) => behind.includes(balancer));
  return [
    ...(has("edge") ? ["edge from 0.0.0.0/0 at 80"] : []),
    ...(has("inner") ? ["inner from 10.0.0.0/16 at 80"] : []),
    ...all.flatMap(([name, { behind, listens, calls, callsRaw, lets }]) => [
      ...behind.map((balancer) => `${name} from ${balancer} at ${http(name)}`),
      ...(listens ? [`ingest from 0.0.0.0/0 at ${raw(name)}`, `${name} from ingest at ${raw(name)}`] : []),
      ...calls.filter((one) => shop.has(one)).map((one) => `${one} from ${name} at ${http(one)}`),
      ...callsRaw.filter((one) => shop.has(one)).map((one) => `${one} from ${name} at ${raw(one)}`),
      ...lets.map((source) => `${name} from ${source} at ${raw(name)}`),
    ]),
  ];
}

function compiled(shop: ReadonlyMap<Name, Recipe>): Assembly {
  const balancers = { edge: loadBalancer("edge"), inner: loadBalancer("inner", { internal: true }) };
  const ingest = networkLoadBalancer("ingest");
  const known = new Map(NAMES.map((name) => [name, ports(name, { http: http(name), raw: raw(name) })] as const));
  const workloads = Array.from(shop, ([name, { behind, listens, calls, callsRaw, lets }]) => {
    const called = new Map<string, Reference>();
    for (const one of calls) if (shop.has(one)) called.set(`${one}_HTTP`, urlOf(one, "http"));
    for (const one of callsRaw) if (shop.has(one)) called.set(`${one}_RAW`, urlOf(one, "raw"));
    const routes: { readonly http: readonly Way[]; readonly raw: readonly Way[] } = {
      http: behind.map((balancer) => balancers[balancer].route({ path: `/${name}/*` })),
      raw: listens ? [ingest.listen({ port: raw(name) })] : [],
    };
    return service(name, {
      cpu: 256,
      memory: 512,
      image: "public.ecr.aws/docker/library/nginx:1.27.3",
      ports: portsOf(name),
      environment: Object.fromEntries(called),
      routes,
      allowFrom: { raw: lets },
    });
  });
  return lower(app("shop", { workloads }), "default").assembly;

  function portsOf(name: Name) {
    return known.get(name) ?? ports(name, { http: http(name), raw: raw(name) });
  }
  function urlOf(name: Name, port: "http" | "raw") {
    return portsOf(name).url(port);
  }
}

interface Ingress {
  readonly GroupId?: unknown;
  readonly FromPort?: number;
  readonly ToPort?: number;
  readonly CidrIp?: unknown;
  readonly SourceSecurityGroupId?: unknown;
}

/** The ways that the templates open. */
function waysIn(assembly: Assembly): readonly string[] {
  const stacks = new Map(stacksOf(assembly).map((stack) => [stack.name, stack]));
  return Array.from(stacks).flatMap(([name, { template }]) =>
    Object.values(template.Resources).flatMap(({ Type, Properties = {} }) => {
      if (Type !== "AWS::EC2::SecurityGroupIngress") return [];
      const { GroupId, FromPort, ToPort, CidrIp, SourceSecurityGroupId }: Ingress = Properties;
      expect(ToPort).toBe(FromPort);
      return [`${groupOf(GroupId, name)} from ${groupOf(CidrIp ?? SourceSecurityGroupId, name)} at ${FromPort}`];
    }),
  );

  /** The workload or the load balancer whose group it is, by way of the outputs that a stack takes. */
  function groupOf(value: unknown, stack: string): string {
    const { Ref = "", "Fn::GetAtt": attribute = [] }: { Ref?: string; "Fn::GetAtt"?: readonly string[] } =
      Object(value);
    if (typeof value === "string") return value;
    const [id = ""] = attribute;
    if (id !== "") return id === "SecurityGroup" ? stack.replace("shop-default-", "") : balancerOf(id);
    const source = stacks.get(stack)?.inputs[Ref];
    return source === undefined
      ? `nobody (${Ref})`
      : groupOf(stacks.get(source.stack)?.template.Outputs?.[source.output]?.Value, source.stack);
  }
}

function balancerOf(id: string): string {
  return id.replace(/SecurityGroup(?:Internal)?$/, "").toLowerCase();
}

it("a security group lets in whom something is behind, and nobody else", () => {
  const shops = fc.uniqueArray(fc.tuple(fc.constantFrom(...NAMES), recipe), {
    minLength: 1,
    selector: ([name]) => name,
  });
  fc.assert(
    fc.property(shops, (entries) => {
      const shop = new Map(entries);
      expect(waysIn(compiled(shop)).toSorted()).toEqual([...new Set(reasonsFor(shop))].toSorted());
    }),
    { numRuns: 60 },
  );
});
