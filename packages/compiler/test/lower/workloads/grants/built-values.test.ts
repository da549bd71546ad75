import { describe, expect, it } from "vitest";
import { ref } from "../../../../src/cloudformation/template.ts";
import { Deferred } from "../../../../src/lower/resolve/deferred.ts";
import { itemsOf, memberOf, textOf, textsOf } from "../../../../src/lower/workloads/grants/built-values.ts";

const region = new Deferred("eu-west-1", ref("AWS::Region"));
const container = { secrets: [{ valueFrom: "/shop/key" }, { valueFrom: region }, { valueFrom: 7 }, "all"], user: "" };

describe("a document under construction", () => {
  it("is read member by member, item by item", () => {
    expect(memberOf({ container }, "container", "user")).toBe("");
    expect(itemsOf(container, "secrets")).toHaveLength(4);
    expect(textsOf(container.secrets, "valueFrom")).toEqual(["/shop/key", region]);
  });

  it.each([undefined, null, "text", 7, []])("may be %j in place of a structure", (wrong) => {
    expect(memberOf(wrong, "container", "user")).toBeUndefined();
    expect(itemsOf({ secrets: wrong }, "secrets")).toEqual([]);
  });

  it("has no text where it is empty", () => {
    expect(textOf(container, "user")).toBeUndefined();
  });
});
