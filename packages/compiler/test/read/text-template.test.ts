import { FILLED_IN } from "@ecs-dsl/validators/placeholder";
import { describe, expect, it } from "vitest";
import { hasTemplateMarks, isFilledInAt } from "../../src/read/text-template.ts";

describe("isFilledInAt", () => {
  it.each([
    "${CPU}",
    "$CPU",
    "{{ cpu }}",
    "{% if cpu %}",
    "<%= cpu %>",
    "<CPU>",
    "%CPU%",
    "#{CPU}#",
    "__CPU__",
    "@CPU@",
    "%{ if cpu }",
    "[[CPU]]",
    "((cpu))",
    "##CPU##",
    "$$$$CPU$$$$",
    "CPU",
    FILLED_IN,
  ])("sees %s in the place of a value", (mark) => {
    const text = `{ "cpu": ${mark} }`;
    expect(isFilledInAt(text, text.indexOf(mark))).toBe(true);
  });

  it("sees what a reader of JSON notices one letter later", () => {
    expect(isFilledInAt('{ "cpu": {{ cpu }} }', 10)).toBe(true);
  });

  it.each(["'", "]", "x", "//", "_", "", "TRUE", "NaN"])("sees no template in %j", (found) => {
    expect(isFilledInAt(`{ "cpu": ${found}`, 9)).toBe(false);
  });
});

describe("hasTemplateMarks", () => {
  it("knows what Helm and Jinja leave in a text", () => {
    expect(hasTemplateMarks("image: {{ .Values.image }}")).toBe(true);
    expect(hasTemplateMarks("{% if debug %}\nx: 1\n{% endif %}")).toBe(true);
    expect(hasTemplateMarks('{ "a": {} }')).toBe(false);
    expect(hasTemplateMarks("<% if debug %>\nx: 1\n<% end %>")).toBe(true);
    expect(hasTemplateMarks('"command": ${jsonencode(split("," , command))}')).toBe(true);
  });

  it("sees no template in what CloudFormation resolves", () => {
    expect(hasTemplateMarks('"value": "{{resolve:ssm:/shop/token}}"')).toBe(false);
    expect(hasTemplateMarks('{ "Fn::Sub": "${AWS::Region}" }')).toBe(false);
  });
});
