import { app, awsLogs, loadBalancer, network, service, type ServiceProps } from "@ecs-dsl/dsl";
import { check } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { lower } from "../../../src/lower/lower.ts";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;
const isolated = network({ natGateways: 0 });
const reason = "A gateway of the network team leads out.";

function isolatedShop(suppress: ServiceProps["suppress"]) {
  return lowerShop({ workloads: [service("api", { ...base, suppress: suppress ?? [] })], network: isolated });
}

describe("a suppression of a finding about the config", () => {
  it("accepts it, with a reason", () => {
    const lowered = isolatedShop([{ code: "config/isolated-image", reason }]);
    expect(codesOf(lowered)).toEqual([]);
    expect(check(lowered.assembly.documents)).toEqual([]);
  });

  it("accepts it at its place and nowhere else", () => {
    expect(codesOf(isolatedShop([{ code: "config/isolated-image", reason, at: "image" }]))).toEqual([]);
    expect(codesOf(isolatedShop([{ code: "config/isolated-image", reason, at: "sidecars" }]))).toEqual([
      "config/isolated-image at services.api.image",
      "suppression/unused at services.api.suppress[0]",
    ]);
  });

  it("is reported without a reason, and accepts nothing", () => {
    const lowered = isolatedShop([{ code: "config/isolated-image", reason: " " }]);
    expect(codesOf(lowered)).toEqual([
      "config/isolated-image at services.api.image",
      "suppression/no-reason at services.api.suppress[0]",
    ]);
  });

  it("is reported once where it matches nothing", () => {
    const suppress = [{ code: "config/isolated-image", reason }];
    const lowered = lowerShop({ workloads: [service("api", { ...base, suppress })] });
    expect(codesOf(lowered)).toEqual(["suppression/unused at services.api.suppress[0]"]);
    expect(textsOf(lowered)).toEqual([["The suppression of config/isolated-image matches no finding.", "Remove it."]]);
    expect(check(lowered.assembly.documents)).toEqual([]);
  });

  it("accepts no error", () => {
    const suppress = [{ code: "config/log-retention", reason }];
    const lowered = lowerShop({
      workloads: [service("api", { ...base, logging: awsLogs({ retentionInDays: 31 }), suppress })],
    });
    expect(codesOf(lowered)).toEqual([
      "config/log-retention at services.api.logging.retentionInDays",
      "suppression/error at services.api.suppress[0]",
    ]);
  });

  it("leaves a finding about a document to its document", () => {
    const suppress = [{ code: "images/latest-tag", reason }];
    const lowered = lowerShop({ workloads: [service("api", { ...base, suppress })] });
    expect(codesOf(lowered)).toEqual([]);
    expect(check(lowered.assembly.documents).map(({ code }) => code)).toEqual(["suppression/unused"]);
  });
});

it("reports any suppression of a load balancer, about which only errors are found", () => {
  const edge = loadBalancer("edge", { suppress: [{ code: "images/latest-tag", reason }] });
  const api = service("api", { ...base, ports: { http: 80 }, routes: { http: edge.route() } });
  expect(codesOf(lowerShop({ workloads: [api] }))).toEqual(["suppression/unused at loadBalancers.edge.suppress[0]"]);
});

describe("the level of a finding about the config", () => {
  const shop = app("shop", { workloads: [service("api", base)], network: isolated });
  const severities = (level: "off" | "info") =>
    lower(shop, "default", { levels: { "config/isolated-image": level } }).findings.map(({ severity }) => severity);

  it("is what the settings say", () => {
    expect(lower(shop, "default").findings.map(({ severity }) => severity)).toEqual(["warning"]);
    expect(severities("info")).toEqual(["info"]);
    expect(severities("off")).toEqual([]);
  });
});
