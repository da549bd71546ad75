import { describe, expect, it } from "vitest";
import { allPages, parts } from "../../src/live/pages.ts";

describe("allPages", () => {
  it("asks until there is no further page", async () => {
    const pages = new Map([
      [undefined, { items: [1, 2], next: "a" }],
      ["a", { items: [3], next: undefined }],
    ]);
    const all = await allPages((token) => Promise.resolve({ value: pages.get(token) ?? { items: [] } }));
    expect(all).toEqual({ value: [1, 2, 3] });
  });

  it("ends where AWS always has one more", async () => {
    const all = await allPages(() => Promise.resolve({ value: { items: ["again"], next: "again" } }));
    expect(all).toMatchObject({ value: { length: 50 } });
  });

  it("is refused as a whole where a page is", async () => {
    const refusal = { action: "ecs:ListTasks", why: "denied", code: "AccessDenied", message: "" } as const;
    const all = await allPages((token) =>
      Promise.resolve(token === undefined ? { value: { items: [1], next: "a" } } : { refusal }),
    );
    expect(all).toEqual({ refusal });
  });
});

it("cuts a list into parts", () => {
  expect(parts([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(parts([], 2)).toEqual([]);
});
