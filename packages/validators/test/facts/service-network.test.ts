import { describe, expect, it } from "vitest";
import { DISCOVERY_NAME } from "../../src/facts/service-network.ts";

describe("the name of a port in a namespace", () => {
  it.each(["a", "9", "_", "shop-api", "api_v2", "a-", "a".repeat(64)])("can be %s", (name) => {
    expect(DISCOVERY_NAME.test(name)).toBe(true);
  });

  it.each(["", "-api", "a".repeat(65), "Api", "aPI", "shop.api", "shop api", " api", "api\n", "-"])(
    "cannot be %j",
    (name) => {
      expect(DISCOVERY_NAME.test(name)).toBe(false);
    },
  );
});
