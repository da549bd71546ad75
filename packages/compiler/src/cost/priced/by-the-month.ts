import { fixed, type PricedType } from "../cost.ts";

/** What costs the same each month, by its type: how it is called, and the name of its price. */
const MONTHLY: Readonly<Record<string, readonly [words: string, price: string]>> = {
  "AWS::CloudWatch::Alarm": ["alarm", "alarm-month"],
  "AWS::CloudWatch::Dashboard": ["dashboard", "dashboard-month"],
  "AWS::SecretsManager::Secret": ["secret", "secret-month"],
  "AWS::KMS::Key": ["key", "key-month"],
  "AWS::Route53::HostedZone": ["hosted zone", "hosted-zone-month"],
  "AWS::ServiceDiscovery::PrivateDnsNamespace": ["private hosted zone", "hosted-zone-month"],
};

export const BY_THE_MONTH: readonly PricedType[] = Object.entries(MONTHLY).map(([type, [words, price]]) => ({
  type,
  price: ({ prices }) => [fixed(words, prices[price] ?? 0)],
}));
