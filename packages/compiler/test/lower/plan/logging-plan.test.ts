import { fireLens, secret, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, lowerShop, IMAGE } from "../lowered.ts";
import { routed } from "../log-routing/routed.ts";

const S3 = { s3: { bucket: "shop-logs" } };

it.each([
  [{ to: [{ s3: { buckets: "shop" } }] }, ["config/property-unknown"], "to[0].s3"],
  [{ to: [S3], router: { memory: "128" } }, ["config/property-type"], "router.memory"],
  [{ to: [S3], router: { logging: fireLens({ to: [S3] }) } }, ["config/property-type"], "router.logging"],
  [{ to: S3 }, ["config/property-type"], "to"],
  [{ to: [S3], routers: {} }, ["config/property-unknown"], "routers"],
])("reports what does not fit: %j", (props, codes, at) => {
  const logging = Reflect.apply(fireLens, undefined, [props]);
  const api = service("api", { cpu: 256, memory: 512, image: IMAGE, logging });
  const found = codesOf(lowerShop({ workloads: [api] }));
  expect(found.map((one) => one.split(" at ")[0])).toEqual(codes);
  for (const one of found) expect(one).toContain(`services.api.logging.${at}`);
});

it("holds secrets of the router and of its outputs against what a secret is", () => {
  const given = { secretOptions: { apikey: secret("arn:aws:ssm:eu-west-1:123456789012:parameter/shop") } };
  const one = routed({ to: [{ output: { Name: "datadog" }, ...given }] });
  expect(codesOf(one)).toEqual(["config/secret-arn at services.api.logging.to[0].secretOptions.apikey"]);
  const two = routed({ to: [S3, { output: { Name: "datadog" }, ...given }] });
  expect(codesOf(two)).toEqual(["config/secret-arn at services.api.logging.to[1].secretOptions.apikey"]);
  const own = routed({ to: [S3], router: { secrets: { KEY: secret("") } } });
  expect(codesOf(own)).toEqual(["config/property-empty at services.api.logging.router.secrets.KEY"]);
});
