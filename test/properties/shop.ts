import {
  app,
  cluster,
  expireOlderThan,
  expireUntagged,
  keepLast,
  loadBalancer,
  network,
  parameter,
  repository,
  secret,
  service,
  type App,
  type LifecycleRule,
  type Service,
} from "ecs-dsl";
import * as fc from "fast-check";
import { emit } from "../../packages/compiler/src/emit/emit.ts";
import { lower } from "../../packages/compiler/src/lower/lower.ts";
import type { Lowered } from "../../packages/compiler/src/model/lowered.ts";

/** A service of a random shop, as data: the same recipe may be built in any order. */
export interface ServiceRecipe {
  readonly name: string;
  readonly size: readonly [cpu: 256 | 512, memory: 512 | 1024];
  readonly builds: boolean;
  readonly ports: Readonly<Record<string, number>>;
  readonly environment: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  readonly hasHealthCheck: boolean;
  readonly isPublic: boolean;
  readonly isScaled: boolean;
  readonly hasRouter: boolean;
  /** A service before this one in the list, whose first port this one talks to. */
  readonly talksTo: number | undefined;
}

export interface ShopRecipe {
  readonly services: readonly ServiceRecipe[];
  readonly lifecycle: readonly LifecycleRule[];
  readonly natGateways: 0 | 1 | 2;
  readonly hasEnvironments: boolean;
}

const NAMES = ["api", "worker", "orders", "cart", "search", "mail", "stock", "web"] as const;
const key = fc.constantFrom("A", "B", "APP_MODE", "Zone", "_x", "0", "10", "9", "constructor");
const value = fc.string({ maxLength: 12 });
const port = fc.constantFrom("http", "admin", "metrics");

const serviceRecipe = (name: string): fc.Arbitrary<ServiceRecipe> =>
  fc.record({
    name: fc.constant(name),
    size: fc.constantFrom([256, 512] as const, [512, 1024] as const),
    builds: fc.boolean(),
    ports: fc
      .uniqueArray(port, { minLength: 1 })
      .map((names) => Object.fromEntries(names.map((one, index) => [one, 8000 + index]))),
    environment: fc.dictionary(key, value, { maxKeys: 4 }),
    secrets: fc.uniqueArray(fc.constantFrom("SECRET_A", "SECRET_B", "SECRET_C")),
    tags: fc.dictionary(fc.constantFrom("team", "cost", "a"), fc.constantFrom("x", "y"), { maxKeys: 3 }),
    hasHealthCheck: fc.boolean(),
    isPublic: fc.boolean(),
    isScaled: fc.boolean(),
    hasRouter: fc.boolean(),
    talksTo: fc.option(fc.nat(7), { nil: undefined }),
  });

const count = fc.integer({ min: 1, max: 50 });
const patterns = fc.constantFrom("v*", "release-*", "*-rc");

/** Rules as the DSL builds them, at most one of each kind that ECR takes once. */
export const lifecycle: fc.Arbitrary<readonly LifecycleRule[]> = fc
  .tuple(
    fc.uniqueArray(fc.tuple(patterns, count), { selector: ([pattern]) => pattern }),
    fc.option(count),
    fc.option(fc.tuple(fc.boolean(), count)),
  )
  .chain(([tagged, untagged, any]) =>
    fc.shuffledSubarray([
      ...tagged.map(([pattern, number]) => keepLast(number, { tagPatterns: [pattern] })),
      ...(untagged === null ? [] : [expireUntagged({ days: untagged })]),
      ...(any === null ? [] : [any[0] ? keepLast(any[1]) : expireOlderThan({ days: any[1] })]),
    ]),
  )
  .filter((rules) => rules.length > 0);

export const shopRecipe: fc.Arbitrary<ShopRecipe> = fc.record({
  services: fc
    .uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 6 })
    .chain((names) => fc.tuple(...names.map(serviceRecipe))),
  lifecycle: fc.constant([keepLast(10)]),
  natGateways: fc.constantFrom(0, 1, 2),
  hasEnvironments: fc.boolean(),
});

/** An order for things whose order means nothing: as written, or turned round. */
export type Order = <Item>(items: readonly Item[]) => readonly Item[];

const asWritten: Order = (items) => items;
export const turnedRound: Order = (items) => items.toReversed();

/** The app of a recipe, with every list and map that is a set in the given order. */
export function shopOf(recipe: ShopRecipe, order: Order = asWritten): App {
  const images = repository("shop/api", { lifecycle: recipe.lifecycle });
  const edge = loadBalancer("edge", { certificate: "arn:aws:acm:us-east-1:123456789012:certificate/a" });
  const services: Service[] = [];
  for (const one of recipe.services) services.push(serviceOf(one, { images, edge, order, earlier: services }));
  const content = {
    cluster: cluster(),
    network: network({ natGateways: recipe.natGateways }),
    workloads: order(services),
    tags: inOrder({ app: "shop", owner: "team" }, order),
  };
  if (!recipe.hasEnvironments) return app("shop", content);
  return app("shop", {
    environments: { default: { account: "123456789012", region: "us-east-1" } },
    define: () => content,
  });
}

interface Around {
  readonly images: ReturnType<typeof repository>;
  readonly edge: ReturnType<typeof loadBalancer>;
  readonly order: Order;
  readonly earlier: readonly Service[];
}

function serviceOf(recipe: ServiceRecipe, { images, edge, order, earlier }: Around): Service {
  const { name, size } = recipe;
  const server = recipe.talksTo === undefined ? undefined : earlier[recipe.talksTo];
  const serverPort = Object.keys(server?.props.ports ?? {}).toSorted()[0];
  const url = server === undefined || serverPort === undefined ? {} : { SERVER_URL: server.url(serverPort) };
  const [firstPort = "http"] = Object.keys(recipe.ports);
  const image = "public.ecr.aws/docker/library/nginx:1.27.3";
  const common = {
    image: recipe.builds ? images.build(`./${name}`) : image,
    ports: inOrder(recipe.ports, order),
    environment: { ...inOrder(recipe.environment, order), ...url },
    secrets: inOrder(
      Object.fromEntries(recipe.secrets.map((one) => [one, one === "SECRET_A" ? secret("a") : parameter("/b")])),
      order,
    ),
    tags: inOrder(recipe.tags, order),
    ...(recipe.hasHealthCheck ? { healthCheck: { command: "true" } } : {}),
    routes: recipe.isPublic ? { [firstPort]: edge.route({ path: `/${name}/*` }) } : {},
    ...(recipe.isScaled ? { scaling: { min: 2, max: 4, cpu: 70 } } : {}),
    sidecars: recipe.hasRouter ? { router: { image, essential: false } } : {},
  };
  const [cpu] = size;
  return cpu === 256
    ? service(name, { ...common, cpu: 256, memory: 512 })
    : service(name, { ...common, cpu: 512, memory: 1024 });
}

function inOrder<Value>(map: Readonly<Record<string, Value>>, order: Order): Readonly<Record<string, Value>> {
  return Object.fromEntries(order(Object.entries(map)));
}

export function lowered(shop: App): Lowered {
  return lower(shop, "default");
}

/** The files of the shop by path. */
export function filesOf(shop: App): ReadonlyMap<string, string> {
  const { assembly } = lowered(shop);
  return new Map(emit(assembly, { config: "../../ecs.config.ts" }).map(({ path, content }) => [path, content]));
}
