import { app, cluster, network, queue, repository, service, type AppContent } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { lower } from "../../../src/lower/lower.ts";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

describe("an app", () => {
  it.each<readonly [string, AppContent]>([
    ["nothing", { workloads: [] }],
    ["no repository either", { workloads: [], repositories: [] }],
    ["tags alone", { workloads: [], tags: { team: "shop" } }],
  ])("is reported with %s", (_what, content) => {
    const lowered = lowerShop(content);
    expect(codesOf(lowered)).toEqual(["config/app-empty at app.workloads"]);
    expect(lowered.findings.map(({ severity }) => severity)).toEqual(["warning"]);
    expect(textsOf(lowered)).toEqual([
      [
        'App "shop" has no workloads and no repositories; what is deployed is an empty cluster in a network of its own.',
        'Write it like `workloads: [service("api", { … })]`.',
      ],
    ]);
    expect(codesOf(lower(app("shop", content), "default"))).toEqual(["config/app-empty at app.workloads"]);
  });

  it.each<readonly [string, AppContent]>([
    ["a workload", { workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE })] }],
    ["a repository", { workloads: [], repositories: [repository("shop/api")] }],
    ["a queue", { workloads: [], resources: [queue("jobs")] }],
    ["a network", { workloads: [], network: network({ natGateways: 0 }) }],
    ["a cluster", { workloads: [], cluster: cluster() }],
  ])("has enough with %s", (_what, content) => {
    expect(codesOf(lowerShop(content))).toEqual([]);
  });

  it.each([
    ["workloads", { workloads: ["api"] }],
    ["repositories", { workloads: [], repositories: ["shop/api"] }],
    ["a network", { workloads: [], network: "vpc-0123" }],
    ["no workloads at all", {}],
  ])("has another finding where %s cannot be read", (_what, content) => {
    const written: unknown = content;
    const codes = codesOf(lower(app("shop", Object(written)), "default"));
    expect(codes).toEqual([expect.stringMatching(/^config\/property-/)]);
  });
});
