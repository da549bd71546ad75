import { app, registry, repository, service, task } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { lower, lowerAll } from "../../../src/lower/lower.ts";
import { codesOf, IMAGE, textsOf } from "../lowered.ts";

function inEnvironment(account: string, region: string) {
  const define = () => ({ workloads: [], repositories: [repository("shop/api")] });
  return lower(app("shop", { environments: { live: { account, region } }, define }), "live");
}

describe("an environment", () => {
  it.each(["12345678901", "1234567890123", "shop-production"])("is reported with the account %j", (account) => {
    const lowered = inEnvironment(account, "us-east-1");
    expect(codesOf(lowered)).toEqual(["config/environment-account at app.environments.live.account"]);
    expect(textsOf(lowered)).toEqual([
      [
        `Environment "live" has the text "${account}" for \`account\`, which takes an AWS account id: 12 digits as text.`,
        'Set `account` to the id, as in "123456789012".',
      ],
    ]);
  });

  it.each([
    [123_456_789_012, "123456789012"],
    [12_345_678_901, "012345678901"],
    ["1234-5678-9012", "123456789012"],
    [undefined, undefined],
    [1.5, undefined],
    [7, undefined],
  ])("is proposed the account that %j means", (account, meant) => {
    const environments: object = { live: { account, region: "us-east-1" } };
    const shop = app(
      "shop",
      Object.assign({ define: () => ({ workloads: [] }) }, { environments: { ...environments } }),
    );
    expect(textsOf(lower(shop, "live")).map(([, help]) => help)).toContain(
      `Set \`account\` to ${meant === undefined ? 'the id, as in "123456789012"' : `"${meant}"`}.`,
    );
  });

  const EXAMPLE = 'Set `region` to its name, as in "us-east-1".';

  it.each([
    ["us-east", EXAMPLE],
    ["Virginia", EXAMPLE],
    ["uk-south-1", EXAMPLE],
    ["us-east-0", EXAMPLE],
    ["us-east-1a", 'Did you mean "us-east-1"?'],
    ["us-esat-1", 'Did you mean "us-east-1"?'],
    ["eu-wset-1", 'Did you mean "eu-west-1"?'],
    ["US_EAST_2", 'Did you mean "us-east-2"?'],
    ["us-gov-wst-1", 'Did you mean "us-gov-west-1"?'],
  ])("is reported with the region %j", (region, help) => {
    const lowered = inEnvironment("123456789012", region);
    expect(codesOf(lowered)).toEqual(["config/environment-region at app.environments.live.region"]);
    expect(textsOf(lowered)).toEqual([
      [`Environment "live" has the text "${region}" for \`region\`, which takes the name of an AWS region.`, help],
    ]);
  });

  it.each([
    "us-east-1",
    "us-gov-west-1",
    "cn-north-1",
    "ap-southeast-3",
    "me-central-1",
    "eusc-de-east-1",
    "us-isob-east-1",
  ])("may be in %s", (region) => {
    expect(codesOf(inEnvironment("123456789012", region))).toEqual([]);
  });
});

describe("the names of environments", () => {
  const codes = (places: Readonly<Record<string, string>>, names = Object.keys(places)) => {
    const environments = Object.fromEntries(
      Object.entries(places).map(([name, region]) => [name, { account: "123456789012", region }]),
    );
    const api = service("api", { cpu: 256, memory: 512, image: IMAGE });
    const shop = app("shop", { environments, define: () => ({ workloads: [api, task("migrate", { from: api })] }) });
    return lowerAll(shop, names).flatMap(codesOf);
  };

  it("differ in more than case, whichever are compiled and wherever they are", () => {
    const found = ["config/environment-case at app.environments.Live"];
    expect(codes({ live: "eu-west-1", Live: "eu-west-1" })).toEqual(found);
    expect(codes({ live: "eu-west-1", Live: "us-east-1" })).toEqual(found);
    expect(codes({ live: "eu-west-1", Live: "us-east-1" }, ["Live"])).toEqual(found);
    expect(codes({ live: "eu-west-1", Live: "us-east-1" }, ["live"])).toEqual([]);
    expect(codes({ live: "eu-west-1", live2: "eu-west-1" })).toEqual([]);
  });

  it("are both said", () => {
    const place = { account: "123456789012", region: "eu-west-1" };
    const shop = app("shop", { environments: { live: place, LIVE: place }, define: () => ({ workloads: [] }) });
    expect(textsOf(lower(shop, "LIVE"))).toContainEqual([
      'Environments "live" and "LIVE" differ only in case, which the names of IAM roles and the folders of macOS and Windows ignore.',
      "Give one of them another name.",
    ]);
  });
});

it("says that environments of one place share their registry", () => {
  const place = { account: "123456789012", region: "eu-west-1" };
  const shop = app("shop", {
    environments: { a: place, b: place },
    define: ({ name }) => ({ workloads: [], repositories: [repository(`shop/${name}`)] }),
  });
  expect(lowerAll(shop, ["a", "b"]).flatMap(textsOf)).toEqual([
    [
      'Environments "a" and "b" share account, region and the stack "shop-registry", but not its repositories; each deployment would drop what the other needs.',
      "Return the same `repositories` for both in `define`, with the same settings.",
    ],
  ]);
});

it("says that environments of one place have one registry, whatever their repositories", () => {
  const place = { account: "123456789012", region: "eu-west-1" };
  const shop = app("shop", {
    environments: { a: place, b: place, c: { ...place, region: "us-east-1" } },
    define: ({ name }) => ({
      workloads: [],
      repositories: [repository("shop/api")],
      registry: registry({ scanning: { type: name === "a" ? "ENHANCED" : "BASIC" } }),
    }),
  });
  expect(lowerAll(shop, ["a", "b", "c"]).flatMap(textsOf)).toEqual([
    [
      'Environments "a" and "b" share account, region and the stack "shop-registry", but set the registry in two ways, and there is one; each deployment would undo the other.',
      "Return the same `registry` for both in `define`.",
    ],
  ]);
});

describe("environments of one place, whose repositories have other tags", () => {
  const place = { account: "123456789012", region: "eu-west-1" };
  const shop = (tagsOf: (name: string) => Readonly<Record<string, string>>) =>
    app("shop", {
      environments: { staging: place, production: place },
      define: ({ name }) => ({ workloads: [], repositories: [repository("shop/api", { tags: tagsOf(name) })] }),
    });

  it("are told that each deployment changes those of the other", () => {
    const lowered = lowerAll(
      shop((environment) => ({ environment })),
      ["staging", "production"],
    );
    expect(lowered.flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual(["config/registry-tags"]);
    expect(lowered.flatMap(textsOf)).toEqual([
      [
        'Environments "staging" and "production" share account, region and the stack "shop-registry", but give its repositories other tags; each deployment changes those of the other.',
        "Give each repository the same `tags` in both.",
      ],
    ]);
  });

  it("may have the same tags", () => {
    const lowered = lowerAll(
      shop(() => ({ team: "orders" })),
      ["staging", "production"],
    );
    expect(lowered.flatMap(codesOf)).toEqual([]);
  });
});
