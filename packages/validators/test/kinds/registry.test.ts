import { describe, expect, it } from "vitest";
import { DOCUMENT_KINDS, KINDS } from "../../src/kinds/index.ts";

function kindsOf(value: Readonly<Record<string, unknown>>): readonly string[] {
  return DOCUMENT_KINDS.filter((kind) => KINDS[kind].file.recognizes(value, "file.json"));
}

const destination = { region: "eu-west-1", registryId: "111122223333" };

describe("a file about a whole registry", () => {
  it.each([
    [{ rules: [{ destinations: [destination] }] }, "replicationConfiguration"],
    [{ rules: [{ destinations: [destination], repositoryFilters: [] }] }, "replicationConfiguration"],
    [{ scanType: "ENHANCED", rules: [{ scanFrequency: "MANUAL" }] }, "scanningConfiguration"],
    [{ scanType: "BASIC" }, "scanningConfiguration"],
    [{ rules: [{ scanFrequency: "MANUAL" }] }, "scanningConfiguration"],
    [{ ecrRepositoryPrefix: "quay", upstreamRegistryUrl: "quay.io" }, "pullThroughCacheRule"],
    [{ prefix: "ROOT", appliedFor: ["REPLICATION"] }, "creationTemplate"],
    [{ rules: [{ signingProfileArn: "arn:aws:signer:eu-west-1:1:/signing-profiles/shop" }] }, "signingConfiguration"],
  ])("is recognized: %j", (value, kind) => {
    expect(kindsOf(value)).toEqual([kind]);
  });

  it.each([
    { rules: [] },
    { rules: [{ destinations: ["mail"] }] },
    { rules: [{ destinations: [destination], matchers: [] }] },
    { scanType: "FULL" },
    { prefix: "shop" },
    { appliedFor: [] },
    { ecrRepositoryPrefix: "quay" },
  ])("is not taken for one: %j", (value) => {
    expect(kindsOf(value)).toEqual([]);
  });
});
