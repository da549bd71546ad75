import { describe, expect, it } from "vitest";
import { applyEdits } from "../src/fix.ts";
import { UNKNOWN } from "../src/unknown.ts";

describe("applyEdits", () => {
  it("leaves the value alone", () => {
    const value = { web: { ports: [80] } };
    expect(applyEdits(value, [{ op: "set", at: ["web", "ports", 0], value: 8080 }])).toEqual({
      web: { ports: [8080] },
    });
    expect(value).toEqual({ web: { ports: [80] } });
  });

  it("sets what is not there yet, with the objects on the way", () => {
    expect(applyEdits({}, [{ op: "set", at: ["web", "health", "retries"], value: 3 }])).toEqual({
      web: { health: { retries: 3 } },
    });
  });

  it("appends at the index that equals the length", () => {
    expect(applyEdits({ ports: [80] }, [{ op: "set", at: ["ports", 1], value: 81 }])).toEqual({ ports: [80, 81] });
  });

  it("replaces the whole document", () => {
    expect(applyEdits({ ports: [80] }, [{ op: "set", at: [], value: "closed" }])).toBe("closed");
  });

  it("removes properties and items", () => {
    const edits = [
      { op: "remove", at: ["ports", 0] },
      { op: "remove", at: ["name"] },
    ] as const;
    expect(applyEdits({ name: "web", ports: [80, 81] }, edits)).toEqual({ ports: [81] });
  });

  it("means every place as it was before, in whatever order removals come", () => {
    const edits = [0, 2, 10, 2].map((index) => ({ op: "remove", at: ["ports", index] }) as const);
    const ports = Array.from({ length: 12 }, (_, index) => index);
    expect(applyEdits({ ports }, edits)).toEqual({ ports: [1, 3, 4, 5, 6, 7, 8, 9, 11] });
    const mixed = [
      { op: "remove", at: ["a", 0] },
      { op: "remove", at: ["b"] },
      { op: "remove", at: ["a", 1] },
      { op: "set", at: ["a", 2], value: "new" },
      { op: "remove", at: ["a", 1, "x"] },
    ] as const;
    expect(applyEdits({ a: [1, { x: 1 }, 3], b: 1 }, mixed)).toEqual({ a: ["new"] });
  });

  it("swaps items, each as it was before", () => {
    const rules = [{ rulePriority: 1 }, { rulePriority: 2 }, { rulePriority: 3 }];
    const swapped = applyEdits({ rules }, [
      { op: "set", at: ["rules", 0], value: rules[2] },
      { op: "set", at: ["rules", 2], value: rules[0] },
      { op: "set", at: ["rules", 2, "rulePriority"], value: 4 },
    ]);
    expect(swapped).toEqual({ rules: [{ rulePriority: 3 }, { rulePriority: 2 }, { rulePriority: 4 }] });
    expect(rules).toEqual([{ rulePriority: 1 }, { rulePriority: 2 }, { rulePriority: 3 }]);
  });

  it("removes a part and the whole without harm to what stands beside it", () => {
    const value = { rules: [{ action: 1 }, { action: 2 }] };
    const whole = { op: "remove", at: ["rules", 0] } as const;
    const part = { op: "remove", at: ["rules", 0, "action"] } as const;
    expect(applyEdits(value, [whole, part])).toEqual({ rules: [{ action: 2 }] });
    expect(applyEdits(value, [part, whole])).toEqual({ rules: [{ action: 2 }] });
  });

  it("removes properties in any order", () => {
    const value = { a: 1, b: [1, { c: 1, d: 1 }], e: 1 };
    const places = [["e"], ["b", 1, "d"], ["a"], ["b", 1, "c"], ["b", 0]] as const;
    for (const order of [places, places.toReversed()]) {
      const edits = order.map((at) => ({ op: "remove", at }) as const);
      expect(applyEdits(value, edits)).toEqual({ b: [{}] });
    }
  });

  it("ignores what is below a value", () => {
    expect(applyEdits({ web: "api" }, [{ op: "set", at: ["web", "ports", 0], value: 80 }])).toEqual({ web: "api" });
  });

  it("ignores a removal of what is not there", () => {
    expect(applyEdits({ web: 1 }, [{ op: "remove", at: ["db", "ports", 0] }])).toEqual({ web: 1 });
    expect(applyEdits({ web: 1 }, [{ op: "remove", at: ["web", "ports"] }])).toEqual({ web: 1 });
  });

  it("keeps unknown values and touches no prototype", () => {
    const edited = applyEdits({ web: UNKNOWN }, [{ op: "set", at: ["__proto__", "admin"], value: true }]);
    expect(Reflect.get(Object(edited), "web")).toBe(UNKNOWN);
    expect(Object.hasOwn(Object.prototype, "admin")).toBe(false);
  });
});
