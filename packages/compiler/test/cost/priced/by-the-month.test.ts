import { expect, it } from "vitest";
import { pricesOf } from "../template.ts";

it.each([
  ["AWS::CloudWatch::Alarm", "alarm", 0.1],
  ["AWS::CloudWatch::Dashboard", "dashboard", 3],
  ["AWS::SecretsManager::Secret", "secret", 0.4],
  ["AWS::KMS::Key", "key", 1],
  ["AWS::ServiceDiscovery::PrivateDnsNamespace", "private hosted zone", 0.5],
])("%s", (Type, words, month) => {
  expect(pricesOf({ One: { Type } })).toEqual([[words, month, month]]);
});
