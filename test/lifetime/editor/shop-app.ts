import {
  app,
  type App,
  cluster,
  fargate,
  fargateSpot,
  keepLast,
  type LoadBalancer,
  loadBalancer,
  network,
  type Repository,
  repository,
  rolling,
  service,
  type Service,
} from "ecs-dsl";
import type { Shop, Workload } from "./shop.ts";

const IMAGE = "public.ecr.aws/docker/library/nginx:1.27.3";
const SIZE = { cpu: 256, memory: 512 } as const;
const REGION = { account: "123456789012", region: "us-east-1" };

/** The shop's config. */
export function appOf(shop: Shop): App {
  const content = {
    workloads: servicesOf(shop),
    network: networkOf(shop),
    cluster: clusterOf(shop),
    tags: shop.isTagged ? { owner: "team" } : {},
  };
  if (!shop.hasStaging) return app("shop", content);
  return app("shop", { environments: { default: REGION, staging: REGION }, define: () => content });
}

function networkOf({ zones }: Shop) {
  if (zones !== undefined) return network({ availabilityZones: zones });
  return network.existing({
    vpcId: "vpc-0123456789abcdef0",
    privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
    publicSubnetIds: ["subnet-0123456789abcdef2", "subnet-0123456789abcdef3"],
  });
}

function clusterOf({ clusterName, runsOnSpot }: Shop) {
  return cluster({
    defaultCapacityProviderStrategy: [runsOnSpot ? fargateSpot({ weight: 1 }) : fargate({ weight: 1 })],
    ...(clusterName === undefined ? {} : { name: clusterName }),
  });
}

interface Around {
  readonly images: Repository;
  readonly loadBalancers: Readonly<Record<Workload["loadBalancer"], LoadBalancer>>;
  /** The services before this one in the alphabet: only those may be called. */
  readonly earlier: ReadonlyMap<string, Service>;
}

function servicesOf(shop: Shop): readonly Service[] {
  const earlier = new Map<string, Service>();
  const images = repository("shop/all", { lifecycle: [keepLast(10)] });
  const around = { images, loadBalancers: loadBalancersOf(shop), earlier };
  for (const name of Object.keys(shop.workloads).toSorted()) earlier.set(name, serviceOf(shop, name, around));
  return Object.keys(shop.workloads).flatMap((name) => earlier.get(name) ?? []);
}

function loadBalancersOf({ certificates, isInternal }: Shop): Around["loadBalancers"] {
  const arns = Array.from(
    { length: certificates },
    (_arn, index) => `arn:aws:acm:us-east-1:123456789012:certificate/${index}`,
  );
  const certificate = arns.length === 0 ? {} : { certificate: arns };
  return {
    edge: loadBalancer("edge", { internal: isInternal, ...certificate }),
    inner: loadBalancer("inner", { internal: true }),
  };
}

function serviceOf(shop: Shop, name: string, around: Around): Service {
  const workload = shop.workloads[name];
  if (workload === undefined) throw new Error(`The shop has no workload ${name}.`);
  const { port, portName, isHttp2, builds, scales, count, hasSidecar, mayStop } = workload;
  const own = {
    image: builds ? around.images.build(`./${name}`) : IMAGE,
    ports: { [portName]: isHttp2 ? { containerPort: port, appProtocol: "http2" as const } : port },
    routes: routesOf(workload, around),
    environment: environmentOf(shop, workload, around),
    sidecars: hasSidecar ? { router: { image: IMAGE, essential: false } } : {},
    ...(mayStop ? { deployment: rolling({ minimumHealthyPercent: 0, maximumPercent: 100 }) } : {}),
  };
  if (scales) return service(name, { ...SIZE, ...own, scaling: { min: 2, max: 4, cpu: 70 } });
  return service(name, { ...SIZE, ...own, desiredCount: count });
}

function routesOf({ path, portName, loadBalancer }: Workload, { loadBalancers }: Around) {
  return path === undefined ? {} : { [portName]: loadBalancers[loadBalancer].route({ path }) };
}

function environmentOf(shop: Shop, { calls = "" }: Workload, { earlier }: Around) {
  const [server, callee] = [earlier.get(calls), shop.workloads[calls]];
  return server === undefined || callee === undefined ? {} : { SERVER_URL: server.url(callee.portName) };
}
