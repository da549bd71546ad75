import { app, service, type App, type AppContent } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { Lowering } from "../../../src/lower/lowering.ts";
import { contentOf, environmentAsWritten, environmentNames, environmentOf } from "../../../src/lower/plan/content.ts";
import { IMAGE } from "../lowered.ts";

const LIVE = { account: "123456789012", region: "eu-west-1" };
const api = service("api", { cpu: 256, memory: 512, image: IMAGE });

function content(shop: App, environment = "live") {
  const lowering = new Lowering(shop, environmentOf(shop, environment));
  return { content: contentOf(lowering, shop), messages: lowering.findings.map(({ message }) => message) };
}

describe("environments", () => {
  it("are those that the app names, or one of its own", () => {
    const shop = app("shop", { environments: { live: LIVE }, define: () => ({ workloads: [] }) });
    expect(environmentNames(shop)).toEqual(["live"]);
    expect(environmentOf(shop, "live")).toEqual({ name: "live", ...LIVE });
    const alone = app("shop", { workloads: [] });
    expect(environmentNames(alone)).toEqual(["default"]);
    expect([environmentOf(alone, "default"), environmentAsWritten(alone, "default")]).toEqual([
      { name: "default" },
      undefined,
    ]);
  });

  it("have no account when the app gives anything else than text", () => {
    const shop: App = { kind: "app", name: "shop", props: { ...Object({ environments: { live: { account: 1 } } }) } };
    expect(environmentOf(shop, "live")).toEqual({ name: "live" });
    expect(environmentAsWritten(shop, "live")).toEqual({ account: 1, region: undefined });
  });
});

describe("contentOf", () => {
  it("asks define for the environment", () => {
    const shop = app("shop", {
      environments: { live: LIVE },
      define: ({ name, region }): AppContent => ({ workloads: [api], tags: { at: `${name} ${region}` } }),
    });
    expect(content(shop)).toEqual({ content: { workloads: [api], tags: { at: "live eu-west-1" } }, messages: [] });
  });

  it.each([
    [
      {},
      'The `define` of app "shop" is nothing; an app with environments needs a function that returns what is in one.',
    ],
    [
      { define: (): number => 5 },
      'The `define` of app "shop" returns the number 5; it takes an object with `workloads`.',
    ],
    [
      { define: (): object => ({ workloads: [] }), cluster: {} },
      'The `cluster` of app "shop" stands beside `environments`, where nothing reads it.',
    ],
  ])("reports %j", (more, message) => {
    const shop: App = { kind: "app", name: "shop", props: { ...Object({ environments: { live: LIVE }, ...more }) } };
    expect(content(shop).messages).toEqual([message]);
  });

  it.each([
    [
      { environments: ["live"], define: (): object => ({}) },
      'App "shop" has an array for `environments`, which takes environments by name.',
    ],
    [{ environments: "live" }, 'App "shop" has the text "live" for `environments`, which takes environments by name.'],
    [{ define: (): object => ({}) }, 'App "shop" has a `define` and lacks the `environments` that it is called with.'],
  ])("reports an app whose environments are not by name: %j", (props, message) => {
    const shop: App = { kind: "app", name: "shop", props: Object(props) };
    expect(content(shop, "default").messages).toEqual([message]);
  });

  it("tells who returns a promise to remove async", () => {
    const define = (): Promise<object> => Promise.resolve({ workloads: [] });
    const shop: App = { kind: "app", name: "shop", props: { ...Object({ environments: { live: LIVE }, define }) } };
    const lowering = new Lowering(shop, environmentOf(shop, "live"));
    contentOf(lowering, shop);
    expect(lowering.findings.map(({ help }) => help)).toEqual([
      "Remove `async`, and return an object: `define: (env) => ({ workloads: [api] })`.",
    ]);
  });
});
