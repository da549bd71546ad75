import { app, awsLogs, cluster, network, repository, service, task } from "@ecs-dsl/dsl";
import { emitRegistering } from "../../../src/emit/registering/emit-registering.ts";
import { lower } from "../../../src/lower/lower.ts";
import type { Assembly, OutputFile } from "../../../src/model/assembly.ts";
import { IMAGE } from "../../lower/lowered.ts";

const common = {
  cpu: 256,
  memory: 512,
  logging: awsLogs({ logGroup: "/ecs/shop" }),
  roles: { execution: "arn:aws:iam::123456789012:role/ecs-execution" },
} as const;

/** A shop whose infrastructure is others': a service whose image is built, another, and a task before the first. */
export function registeredShop(): Assembly {
  const image = repository.existing("shop/api").build("./api");
  const api = service("api", { ...common, image, family: "shop-api", serviceName: "shop-api" });
  const cache = service("cache", { ...common, image: IMAGE });
  const migrate = task("migrate", {
    from: api,
    command: ["migrate"],
    before: [api],
    securityGroups: ["sg-0123456789abcdef0"],
  });
  const shop = app("shop", {
    environments: { production: { account: "123456789012", region: "eu-west-1" } },
    emits: "task-definitions",
    define: () => ({
      cluster: cluster.existing("prod"),
      network: network.existing({
        vpcId: "vpc-0123456789abcdef0",
        privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
      }),
      workloads: [api, cache, migrate],
    }),
  });
  return lower(shop, "production").assembly;
}

/** Its files by their paths. */
export function filesOf(assembly: Assembly): ReadonlyMap<string, OutputFile> {
  return new Map(emitRegistering(assembly, { config: "../../ecs.config.ts" }).map((file) => [file.path, file]));
}

/** The content of one of them. */
export function contentOf(path: string, assembly = registeredShop()): string {
  return filesOf(assembly).get(path)?.content ?? "";
}
