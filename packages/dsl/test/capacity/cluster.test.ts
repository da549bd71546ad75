import { expect, it } from "vitest";
import { cluster, fargateSpot } from "../../src/index.ts";
import { referenceOf } from "../../src/inspect.ts";

it("a cluster has its settings as given, and none without", () => {
  const props = {
    containerInsights: "enabled",
    defaultCapacityProviderStrategy: [fargateSpot({ weight: 1 })],
  } as const;
  expect(cluster(props)).toMatchObject({ kind: "cluster", props });
  expect(cluster().props).toEqual({});
});

it("a cluster gives its ARN", () => {
  const shared = cluster({ name: "shop" });
  expect(referenceOf(shared.arn())).toEqual({
    kind: "reference",
    of: "output",
    resource: { kind: "cluster", source: "new", name: "cluster", props: { name: "shop" } },
    output: "arn",
  });
  expect(() => String(shared.arn())).toThrow('The ARN of cluster "cluster" is known once the config is compiled');
});

it("a cluster that exists has what it is called, and gives its ARN", () => {
  const prod = cluster.existing("prod");
  expect(prod).toMatchObject({ kind: "cluster", source: "existing", name: "prod", props: {} });
  expect(referenceOf(prod.arn())).toMatchObject({ resource: { source: "existing", name: "prod" }, output: "arn" });
});
