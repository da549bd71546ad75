import { app, registry, repository, service, type Environment, type RegistryProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { lowerAll } from "../../../src/lower/lower.ts";
import { imagesOf } from "../lowered.ts";

const HERE = { account: "123456789012", region: "us-east-1" };
const THERE = { account: "123456789012", region: "eu-west-1" };

/** An app in two places, the registries of which replicate by these rules. */
function shop(replication: Readonly<Record<string, RegistryProps["replication"]>>, there = THERE) {
  const define = ({ name }: Environment) => {
    const rules = replication[name];
    const image = repository("shop/api").build("./api");
    return {
      workloads: [service("api", { cpu: 256, memory: 512, image })],
      ...(rules === undefined ? {} : { registry: registry({ replication: rules }) }),
    };
  };
  return lowerAll(app("shop", { environments: { main: HERE, standby: there }, define }), ["main", "standby"]);
}

/** Which environments make the repository, and what is known of the build of each. */
function made(lowered: ReturnType<typeof shop>) {
  return lowered.map((one) => ({
    findings: one.findings,
    repositories: one.assembly.sharedStacks.flatMap(({ template }) =>
      Object.values(template.Resources).filter(({ Type }) => Type === "AWS::ECR::Repository"),
    ).length,
    documents: one.assembly.documents.filter(({ kind }) => kind === "repository" || kind === "lifecyclePolicy").length,
    build: imagesOf(one)[0]?.build,
  }));
}

const OWN = { findings: [], repositories: 1, documents: 2 };

describe("a replica", () => {
  it("is no repository of its environment's stack, and its images are pushed where they come from", () => {
    const [main, standby] = made(shop({ main: [{ destinations: [{ region: "eu-west-1" }], prefixes: ["shop/"] }] }));
    expect(main).toMatchObject(OWN);
    expect(main?.build).not.toHaveProperty("existing");
    expect(standby).toMatchObject({
      findings: [],
      repositories: 0,
      documents: 0,
      build: {
        repository: "shop/api",
        existing: HERE,
        replicatedFrom: "main",
        uri: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:${IMAGE_TAG}",
      },
    });
  });

  it("may be in another account", () => {
    const there = { account: "987654321098", region: "us-east-1" };
    const [, standby] = made(shop({ main: [{ destinations: [there] }] }, there));
    expect(standby?.repositories).toBe(0);
  });

  it.each([
    ["of another region", { main: [{ destinations: [{ region: "eu-north-1" }] }] }],
    ["of another account", { main: [{ destinations: [{ region: "eu-west-1", account: "987654321098" }] }] }],
    ["of another name", { main: [{ destinations: [{ region: "eu-west-1" }], prefixes: ["platform/"] }] }],
    ["of no environment", {}],
    [
      "of each other",
      {
        main: [{ destinations: [{ region: "eu-west-1" }] }],
        standby: [{ destinations: [{ region: "us-east-1" }] }],
      },
    ],
  ])("is none where the images that are replicated are those %s", (_which, replication) => {
    expect(made(shop(replication))).toMatchObject([OWN, OWN]);
  });
});
