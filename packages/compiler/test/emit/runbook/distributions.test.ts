import { app, distribution, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { distributionsSection } from "../../../src/emit/runbook/distributions.ts";
import { lower } from "../../../src/lower/lower.ts";

it("says how to invalidate a distribution, and what the policies of its buckets need", () => {
  const site = distribution("site", { origin: "shop-site", behaviors: { "/a/*": { origin: "shop-assets" } } });
  const web = service("web", { cpu: 256, memory: 512, image: "nginx:1.27.3", environment: { URL: site.url() } });
  const [section = "", ...more] = distributionsSection(lower(app("shop", { workloads: [web] }), "default").assembly);
  expect(more).toEqual([]);
  expect(section).toContain(`create-invalidation --distribution-id "\${arn##*/}" --paths '/*'`);
  expect(section).toContain("OutputKey=='SiteDistributionUrl'");
  expect(section.match(/' shop-\w+ "\$arn"/g)).toEqual([`' shop-site "$arn"`, `' shop-assets "$arn"`]);
});

it("says nothing where there is none", () => {
  expect(distributionsSection(lower(app("shop", { workloads: [] }), "default").assembly)).toEqual([]);
});
