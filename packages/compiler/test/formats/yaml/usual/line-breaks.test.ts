import { expect, it } from "vitest";
import { list, map, scalar } from "../../../../src/formats/yaml/usual/cursor.ts";
import { withReturns } from "../../../../src/formats/yaml/usual/line-breaks.ts";

it("moves each place by the line breaks before it", () => {
  const text = "a:\n- b\n- c\n";
  const items = list([scalar("b", 5, 6), scalar("c", 9, 10), undefined], 3, 11);
  const root = map([{ name: "a", key: { start: 0, end: 1 }, isMerge: false, value: items }], 0, 11);
  expect(withReturns(root, text)).toEqual(
    map(
      [
        {
          name: "a",
          key: { start: 0, end: 1 },
          isMerge: false,
          value: list([scalar("b", 6, 7), scalar("c", 11, 12), undefined], 4, 14),
        },
      ],
      0,
      14,
    ),
  );
});
