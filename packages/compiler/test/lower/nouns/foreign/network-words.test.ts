import { expect, it } from "vitest";
import { existingNetworkWords, networkWords } from "../../../../src/lower/nouns/foreign/network-words.ts";

it("leads from the words of other tools to what a network says", () => {
  expect(networkWords()["maxazs"]).toBe("availabilityZones: 2");
  expect(networkWords()["vpcendpoints"]).toBe('endpoints: ["s3", "sqs"]');
  expect(networkWords()["vpcflowlogs"]).toBe("flowLogs: true");
  expect(networkWords()["vpcid"]).toContain("network.existing({");
  expect(existingNetworkWords()["routetables"]).toBe('routeTableIds: ["rtb-0123456789abcdef0"]');
});
