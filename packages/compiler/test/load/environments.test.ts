import { app } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { chosenEnvironments } from "../../src/load/environments.ts";

const config = { app: app("shop", { workloads: [] }), path: "/shop/ecs.config.ts", trace: () => [], way: "" };
const choose = (names: readonly string[], asked: readonly string[]) =>
  chosenEnvironments(config, names, asked, "/shop");

describe("chosenEnvironments", () => {
  it("are all of them, or those that are asked for, in the app's order and each once", async () => {
    const names = ["staging", "production", "qa"];
    expect(await choose(names, [])).toEqual({ chosen: names });
    expect(await choose(names, ["qa", "staging", "qa"])).toEqual({ chosen: ["staging", "qa"] });
  });

  it("are refused where the app has none of that name", async () => {
    expect(await choose(["staging", "production"], ["staging", "prodution"])).toMatchObject({
      problem: {
        code: "config/unknown-environment",
        message: 'App "shop" has no environment "prodution".',
        help: 'Did you mean "production"?',
      },
    });
    expect(await choose(["staging", "production"], ["__proto__"])).toMatchObject({
      problem: { help: "It has staging and production." },
    });
  });

  it("are refused where the app has none at all", async () => {
    expect(await choose([], ["staging"])).toMatchObject({ problem: { code: "config/no-environment" } });
  });
});
