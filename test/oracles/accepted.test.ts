import { describe, expect, it } from "vitest";
import { Accepted } from "./accepted.ts";

describe("what an oracle has accepted", () => {
  const first = new Accepted("cfn-lint 1.0", []);
  first.add("Resources: {}");
  first.add("deploy.sh", "lib.sh");

  it("is known the next time, whatever else is", () => {
    const next = new Accepted("cfn-lint 1.0", [...first.hashes, "0123456789abcdef"]);
    expect([next.has("Resources: {}"), next.has("deploy.sh", "lib.sh")]).toEqual([true, true]);
    expect(next.hashes).toEqual(first.hashes);
  });

  it("is not known of another version, nor are other bytes, or only some", () => {
    expect(new Accepted("cfn-lint 1.1", first.hashes).has("Resources: {}")).toBe(false);
    const next = new Accepted("cfn-lint 1.0", first.hashes);
    expect([next.has("Resources: {} "), next.has("deploy.sh"), next.has("deploy.shlib.sh")]).toEqual([
      false,
      false,
      false,
    ]);
    expect(next.hashes).toEqual([]);
  });
});
