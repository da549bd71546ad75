import { expect, it } from "vitest";
import { registry } from "../../src/index.ts";

it("has its settings as given", () => {
  const settings = { scanning: { type: "ENHANCED", continuous: ["prod-*"] } } as const;
  expect(registry(settings)).toEqual({ kind: "registry", props: settings });
});

it("names an image of a cache", () => {
  expect(registry.cached("dockerhub", "library/redis:7.4")).toEqual({
    kind: "image",
    source: "cached",
    prefix: "dockerhub",
    image: "library/redis:7.4",
  });
});
