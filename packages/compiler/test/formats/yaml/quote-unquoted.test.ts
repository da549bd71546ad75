import { FILLED_IN } from "@ecs-dsl/validators/placeholder";
import { expect, it } from "vitest";
import { quoteUnquoted } from "../../../src/formats/yaml/quote-unquoted.ts";

const later = (value: string): string => `"${FILLED_IN.repeat(value.length - 2)}"`;

it.each([
  ["image: ", "{{ registry }}/api:{{ tag }}", ""],
  ["image: ", "shop/{{ app }}: latest", "\r"],
  ["  - ", "{{ subnet }}, more", ""],
  ["  - name: ", "%NAME%", "  "],
  ["cpu: ", "@CPU@", ""],
  ["subnets: [", "${A}", ", b]"],
  ["all: { Ref: ", "${A}", " }"],
])("quotes a value that is filled in: %s%s", (before, value, after) => {
  const text = `${before}${value}${after}\nnext: 1\n`;
  expect(quoteUnquoted(text)).toBe(text.replace(value, later(value)));
});

it("quotes each of a list", () => {
  expect(quoteUnquoted("all: [${A}, ${B},${C}]")).toBe(`all: [${later("${A}")}, ${later("${B}")},${later("${C}")}]`);
});

it.each([
  'image: "{{ registry }}/api"',
  "image: '{{ registry }}/api'",
  'text: "100%"',
  "# image: {{ registry }}/api",
  "{% if worker %}",
  "arn: !Sub '${A}:${B}'",
  "percent: 100",
])("leaves %s alone", (text) => {
  expect(quoteUnquoted(text)).toBe(text);
});
