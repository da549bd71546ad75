import { app, repository, type Environment } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { lowerAll } from "../../../src/lower/lower.ts";
import { documentOf, templateOf } from "../lowered.ts";

const place = { account: "123456789012", region: "eu-west-1" };
const names = ["staging", "production"];

function shop(production: typeof place, define = tagged) {
  return app("shop", { environments: { staging: place, production }, define });
}

function tagged({ name }: Environment) {
  const tags = { app: "shop", environment: name, ...(name === "staging" ? { expires: "never" } : {}) };
  return { workloads: [], repositories: [repository("shop/api")], tags };
}

describe("the registry of environments in one place", () => {
  it("has the tags that all of them have, and is the same in each", () => {
    const [staging, production] = lowerAll(shop(place), names);
    expect(staging === undefined ? undefined : documentOf(staging, "repository")).toMatchObject({
      tags: [{ Key: "app", Value: "shop" }],
    });
    const [one, other] = [staging, production].map((lowered) =>
      lowered === undefined ? undefined : templateOf(lowered, "shop-registry"),
    );
    expect(one).toEqual(other);
    expect([staging, production].flatMap((lowered) => lowered?.findings)).toEqual([]);
    const registries = [staging, production].map((lowered) => lowered?.assembly.sharedStacks[0]?.tags);
    expect(registries).toEqual([{ app: "shop" }, { app: "shop" }]);
  });

  it("is the same when one of them is compiled alone", () => {
    const [alone] = lowerAll(shop(place), ["production"]);
    expect(alone === undefined ? undefined : documentOf(alone, "repository")).toMatchObject({
      tags: [{ Key: "app", Value: "shop" }],
    });
  });

  it("has no tags where those of another environment cannot be known", () => {
    const define = (environment: Environment) => {
      if (environment.name === "production") throw new Error("no secrets here");
      return tagged(environment);
    };
    const [staging] = lowerAll(shop(place, define), ["staging"]);
    expect(staging === undefined ? undefined : documentOf(staging, "repository")).not.toHaveProperty("tags");
  });
});

it("has all tags of the app where it is the environment's own", () => {
  const lowered = lowerAll(shop({ ...place, region: "us-east-1" }), names);
  expect(lowered.map((one) => documentOf(one, "repository"))).toMatchObject([
    { tags: [{ Key: "app" }, { Key: "environment", Value: "staging" }, { Key: "expires" }] },
    { tags: [{ Key: "app" }, { Key: "environment", Value: "production" }] },
  ]);
  expect(lowered.map(({ assembly }) => assembly.sharedStacks[0]?.tags)).toEqual([undefined, undefined]);
});
