import { registry, type RegistryProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, lowerShop, textsOf } from "../lowered.ts";

const lowered = (props: RegistryProps) => lowerShop({ workloads: [], registry: registry(props) });

/** What a JavaScript user writes, for whom no type checker looks. */
const scanning = (given: object) => lowered(Object.assign({}, { scanning: Object(given) }));

describe("config/registry-scanning", () => {
  it.each(["*", "prod-*", "shop/api", "*-rc", "a".repeat(255)])("accepts %s", (filter) => {
    expect(codesOf(lowered({ scanning: { type: "BASIC", onPush: [filter] } }))).toEqual([]);
  });

  it("rejects what names no repository", () => {
    expect(codesOf(lowered({ scanning: { type: "ENHANCED", continuous: ["shop/*", "Shop/*"] } }))).toEqual([
      "config/registry-scanning at registry.scanning.continuous[1]",
    ]);
    expect(textsOf(lowered({ scanning: { type: "BASIC", onPush: ["-api"] } }))).toEqual([
      [
        'The registry scans the repositories "-api", which is not how ECR names them: 1 to 255 lower-case letters and digits with ".", "_", "-" and "/" between them, and * for any characters.',
        'Write it like "shop/*".',
      ],
    ]);
  });

  it("rejects continuous scanning by basic scanning", () => {
    expect(textsOf(scanning({ type: "BASIC", continuous: ["*"] }))).toEqual([
      [
        'The registry scans continuously with basic scanning, which ECR refuses: "Invalid scan frequency for scanType BASIC: CONTINUOUS_SCAN".',
        'Set `type` to "ENHANCED", or move the repositories to `onPush`.',
      ],
    ]);
  });
});

describe("config/replication", () => {
  const to = (...destinations: readonly { readonly region: string; readonly account?: string }[]) =>
    lowered({ replication: [{ destinations }] });

  it("accepts another region, and the own one of another account", () => {
    expect(codesOf(to({ region: "us-east-1" }, { region: "eu-west-1", account: "987654321098" }))).toEqual([]);
  });

  it.each([[{ region: "eu-west-1" }], [{ region: "eu-west-1", account: "123456789012" }]])(
    "rejects a registry that replicates to itself: %j",
    (destination) => {
      expect(codesOf(to(destination))).toEqual(["config/replication at registry.replication[0].destinations[0]"]);
      expect(textsOf(to(destination))).toEqual([
        [
          'The registry replicates to itself: region "eu-west-1" of its own account, which ECR refuses.',
          "Name another region, or the `account` that is meant.",
        ],
      ]);
    },
  );

  it("rejects places that there are not", () => {
    expect(textsOf(to({ region: "eu-wset-1", account: "98765432109" }))).toEqual([
      [
        'The registry replicates to account "98765432109", which is not an AWS account id: 12 digits as text.',
        'Set `account` to the id, as in "123456789012".',
      ],
      [
        'The registry replicates to region "eu-wset-1"; AWS has no region of such a name.',
        'Set `region` to its name, as in "eu-west-1".',
      ],
    ]);
  });

  const others = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ region: "us-east-1", account: String(100000000000 + index) }));

  it.each([
    [{ rules: 11, places: 1, prefixes: 1 }, "11 rules of replication; ECR takes 10.", "Remove 1 rule."],
    [{ rules: 1, places: 26, prefixes: 1 }, "26 destinations of replication; ECR takes 25.", "Remove 1 destination."],
    [{ rules: 1, places: 1, prefixes: 102 }, "102 prefixes of replication; ECR takes 100.", "Remove 2 prefixes."],
  ])("rejects more than ECR takes: %j", ({ rules, places, prefixes }, message, help) => {
    const rule = { destinations: others(places), prefixes: Array.from({ length: prefixes }, (_, at) => `shop${at}/`) };
    expect(textsOf(lowered({ replication: Array.from({ length: rules }, () => rule) }))).toEqual([
      [`The registry has ${message}`, help],
    ]);
  });

  it("accepts as much as ECR takes, a place of several rules counted once", () => {
    const rule = { destinations: others(25), prefixes: Array.from({ length: 100 }, (_, at) => `shop${at}/`) };
    expect(codesOf(lowered({ replication: Array.from({ length: 10 }, () => rule) }))).toEqual([]);
  });

  it.each(["s", "Shop/", "shop/*"])("rejects the prefix %s", (prefix) => {
    expect(
      textsOf(lowered({ replication: [{ destinations: [{ region: "us-east-1" }], prefixes: [prefix] }] })),
    ).toEqual([
      [
        `The registry replicates the repositories that begin with "${prefix}"; ECR takes 2 to 256 characters of a repository's name.`,
        'Write it like "shop/".',
      ],
    ]);
  });
});

it("lets no organization and no service into the policy of the registry", () => {
  expect(textsOf(lowered({ grants: { replicate: ["o-a1b2c3d4e5", "987654321098"] } }))).toEqual([
    [
      'The registry lets "o-a1b2c3d4e5" replicate, which is not an account, a role or a user.',
      'Write it like "123456789012" or "arn:aws:iam::123456789012:role/ci".',
    ],
  ]);
});
