import {
  app,
  loadBalancer,
  network,
  securityGroup,
  service,
  cloudMap,
  targetGroup,
  type AnyServiceProps,
} from "ecs-dsl";
import { describe, expect, it } from "vitest";
import { emit } from "../../packages/compiler/src/emit/emit.ts";
import { lower } from "../../packages/compiler/src/lower/lower.ts";
import { Account } from "./model/account.ts";
import { DEPLOY_SH, deployTree, refusedBefore } from "./model/deploy-tree.ts";
import { type Tree, treeOf } from "./model/tree.ts";

const there = network.existing({
  vpcId: "vpc-0123456789abcdef0",
  privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
  publicSubnetIds: ["subnet-0123456789abcdef2", "subnet-0123456789abcdef3"],
});
const edge = loadBalancer("edge");
const ARN = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/api/50dc6c495c0c9188";
const one = "sg-0123456789abcdef0";
const other = "sg-0123456789abcdef1";

type Knobs = Pick<Partial<AnyServiceProps>, "routes" | "environment" | "connections">;

function shop(props: Knobs): Tree {
  const image = "public.ecr.aws/docker/library/nginx:1.27.3";
  const api = service("api", { cpu: 256, memory: 512, image, ports: { http: 80 }, ...props });
  const keep = service("keep", {
    cpu: 256,
    memory: 512,
    image,
    ports: { http: 80 },
    routes: { http: edge.route({ path: "/keep" }) },
  });
  const environments = { production: { account: "123456789012", region: "us-east-1" } };
  const discovery = cloudMap("shop.local");
  const define = () => ({ network: there, discovery, workloads: [api, keep] });
  const lowered = lower(app("shop", { environments, define }), "production");
  expect(lowered.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const files = emit(lowered.assembly, { config: "../../ecs.config.ts" });
  return treeOf(new Map(files.map(({ path, content }) => [path, content])));
}

/** What each deployment of a life is refused, and what AWS and users would say of it. */
function live(lives: readonly Knobs[]) {
  const account = new Account();
  return lives.flatMap((props) => [
    ...refusedBefore(account, shop(props)),
    ...deployTree(account, shop(props), DEPLOY_SH),
  ]);
}

describe("what exists beside a service", () => {
  it("may be the target group that its tasks come to, and go from", () => {
    const existing = targetGroup.existing(ARN, { securityGroup: one });
    const route = edge.route({ path: "/api" });
    expect(
      live([{}, { routes: { http: existing } }, { routes: { http: [existing, route] } }, { routes: { http: route } }]),
    ).toEqual([]);
    expect(live([{ routes: { http: route } }, { routes: { http: existing } }, {}])).toEqual([]);
  });

  it("may be a service that it calls, whose group and port change", () => {
    const auth = (securityGroup: string | undefined, http: number) =>
      service.existing("auth", {
        namespace: "platform.local",
        ports: { http },
        ...(securityGroup && { securityGroup }),
      });
    const calls = (...called: Parameters<typeof auth>) => ({ environment: { AUTH: auth(...called).url("http") } });
    expect(live([{}, calls(one, 8080), calls(other, 8080), calls(other, 8081), calls(undefined, 8081), {}])).toEqual(
      [],
    );
  });

  it("may be a security group, which a service that is called has as well", () => {
    const cache = securityGroup.existing(one, { port: 8080 });
    const auth = service.existing("auth", { namespace: "platform.local", ports: { http: 8080 }, securityGroup: one });
    const environment = { AUTH: auth.url("http") };
    expect(
      live([
        { connections: [cache] },
        { connections: [cache], environment },
        { environment },
        { connections: [cache] },
        {},
      ]),
    ).toEqual([]);
  });
});
