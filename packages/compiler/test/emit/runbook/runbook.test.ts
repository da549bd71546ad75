import { type App, app, network, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { lower } from "../../../src/lower/lower.ts";
import { emitRunbook } from "../../../src/emit/runbook/runbook.ts";
import { shop, type Shop } from "../scripts/shop.ts";

const CONTEXT = { config: "../../ecs.config.ts" };

function runbook(props: Shop): string {
  return emitRunbook(shop(props), CONTEXT)[0]?.content ?? "";
}

const api = service("api", { cpu: 256, memory: 512, image: "public.ecr.aws/docker/library/nginx:1.27.3" });

function runbookOf(config: App): string {
  return emitRunbook(lower(config, "default").assembly, CONTEXT)[0]?.content ?? "";
}

const PLACE = { account: "123456789012", region: "us-east-1" } as const;

describe("the runbook", () => {
  it("has a row and a section for each workload", () => {
    const text = runbook({ ...PLACE, names: ["api", "cache"] });
    expect(text).toContain("| `api` | `shop-production` | `api` | `/ecs/shop/production/api` |");
    expect(text.match(/^## Workload .*$/gm)).toEqual(["## Workload `api`", "## Workload `cache`"]);
  });

  it("speaks of the account and the region only where they are known", () => {
    expect(runbook(PLACE)).toContain("(account `123456789012`, region `us-east-1`)");
    expect(runbook(PLACE)).toContain("export AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1");
    expect(runbook({})).toContain("credentials for the environment.\n");
    expect(runbook({})).not.toContain("AWS_REGION");
  });

  it("lists the rights of a role from elsewhere, whatever is in them", () => {
    const [api, ...others] = shop(PLACE).workloads;
    const given = {
      use: "execution",
      arn: "arn:aws:iam::123456789012:role/ecs",
      policy: { Action: "s3:```\n" },
    } as const;
    const workloads = api === undefined ? [] : [{ ...api, givenRoles: [given] }, ...others];
    const text = emitRunbook({ ...shop(PLACE), workloads }, { config: "../../ecs.config.ts" })[0]?.content;
    expect(text).toContain("### Rights of the execution role\n");
    expect(text).toContain("The config takes `arn:aws:iam::123456789012:role/ecs` from elsewhere.");
    expect(text).toContain('````json\n{\n  "Action": "s3:```\\n"\n}\n````\n');
    expect(runbook(PLACE)).not.toContain("### Rights of");
  });

  it("asks why each stack failed, in deployment order", () => {
    const asked = Array.from(runbook(PLACE).matchAll(/describe-stack-events --stack-name (\S+)/g), ([, name]) => name);
    expect(asked).toEqual([
      "shop-registry",
      "shop-production-platform",
      "shop-production-api",
      "shop-production-cache",
    ]);
  });

  it("removes each stack before those that it needs, and waits, but not the repositories of all environments", () => {
    const text = runbook({ ...PLACE, names: ["cache", "api"], needs: { cache: ["api"] } });
    const removed = Array.from(
      text.matchAll(/(delete-stack|stack-delete-complete) --stack-name (\S+)/g),
      ([words]) => words,
    );
    const wanted = ["shop-production-cache", "shop-production-api", "shop-production-platform"];
    expect(removed).toEqual(
      wanted.flatMap((name) => [`delete-stack --stack-name ${name}`, `stack-delete-complete --stack-name ${name}`]),
    );
  });

  it("says how to see and name the availability zones, where the network takes the account's first ones", () => {
    const first = runbookOf(app("shop", { workloads: [api] }));
    expect(first).toContain("## Availability zones");
    expect(first).toMatch(/^aws ec2 describe-availability-zones /m);
    expect(first).toContain('network({ availabilityZones: ["use1-az1", "use1-az2"] })');
    const named = app("shop", { workloads: [api], network: network({ availabilityZones: ["use1-az4", "use1-az6"] }) });
    expect(runbookOf(named)).not.toContain("Availability zones");
  });

  it("keeps its form and its commands, whatever the names hold", () => {
    const text = runbook({ ...PLACE, names: ["a`b|c $(touch ran)"] });
    expect(text).toContain("## Workload `` a`b|c $(touch ran) ``");
    expect(text).toContain("| `` a`b\\|c $(touch ran) `` |");
    expect(text).toContain("--services $'a`b|c $(touch ran)'");
  });
});
