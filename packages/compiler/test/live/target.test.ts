import { describe, expect, it } from "vitest";
import { serviceNamed } from "../../src/live/target.ts";

describe("serviceNamed", () => {
  it.each(["shop/api", "arn:aws:ecs:eu-central-1:123456789012:service/shop/api"])("reads %s", (words) => {
    expect(serviceNamed(words)).toEqual({ kind: "service", name: "api", cluster: "shop", service: "api" });
  });

  it.each(["api", "shop/", "/api", "shop/api/1", ""])("takes %j for something else", (words) => {
    expect(serviceNamed(words)).toBeUndefined();
  });
});
