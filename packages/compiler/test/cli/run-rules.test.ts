import { expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { testIo } from "./test-io.ts";

async function rules(...argv: readonly string[]): Promise<string> {
  const { io, out } = testIo();
  expect(await main(["rules", ...argv], io)).toBe(0);
  return out();
}

it("lists each code once, sorted, in a table and as JSON", async () => {
  const table = (await rules()).trimEnd().split("\n");
  const codes = table.map((line) => line.split(" ", 1).join(""));
  expect(codes).toEqual([...new Set(codes)].toSorted());
  expect(table.every((line) => /^\S+ +(?:error|warning|info) +\S/.test(line))).toBe(true);
  const json: { readonly rules: readonly { readonly code: string }[] } = JSON.parse(await rules("--format", "json"));
  expect(json.rules.map(({ code }) => code)).toEqual(codes);
});
