import { expect, it } from "vitest";
import { parseYaml } from "../../packages/compiler/src/formats/yaml/parse-yaml.ts";
import { lintText } from "../../packages/compiler/test/read/lint-text.ts";
import { WHOLE_TEMPLATE } from "./whole-template.ts";

type Values = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What stands below the properties of resources, with one value made by an intrinsic function, for each value. */
function* variants(value: unknown, made: (value: unknown) => unknown, isBelow = false): Generator {
  if (isBelow) yield made(value);
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      for (const variant of variants(item, made, isBelow)) yield value.with(index, variant);
    }
  } else if (isRecord(value)) {
    for (const [name, member] of Object.entries(value)) {
      for (const variant of variants(member, made, isBelow || name === "Properties"))
        yield { ...value, [name]: variant };
    }
  }
}

const NOTHING = { Ref: "AWS::NoValue" };

it.each<[string, (value: unknown) => unknown]>([
  ["a parameter", () => ({ Ref: "Vpc" })],
  ["another stack", () => ({ "Fn::ImportValue": "Other" })],
  ["a condition that leaves it out", (value) => ({ "Fn::If": ["IsLive", value, NOTHING] })],
  ["a condition that changes it", (value) => ({ "Fn::If": ["IsLive", { Ref: "Vpc" }, value] })],
])("a value that is made by %s adds no finding", async (_, made) => {
  const { parsed } = parseYaml(WHOLE_TEMPLATE);
  const template = isRecord(parsed?.value) ? parsed.value : {};
  let count = 0;
  for (const Resources of variants(template["Resources"], made)) {
    count++;
    const { diagnostics } = await lintText("t.json", JSON.stringify({ ...template, Resources }));
    const found = diagnostics.filter(({ severity }) => severity !== "info");
    expect(found.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  }
  expect(count).toBeGreaterThan(60);
});
