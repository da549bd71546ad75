import { expect, it } from "vitest";
import type { Finding } from "../../src/rule.ts";
import { openText } from "../../src/rules/open-text.ts";
import { taskOf } from "./templates.ts";

const SPEC = {
  code: "schema/example",
  summary: "A container has a name of small letters.",
  source: { url: "https://example.com", checked: "2026-11-30" },
  type: "AWS::ECS::TaskDefinition",
  place: "ContainerDefinitions[].Name",
  characters: /^[a-z]*$/,
  says: "a container is named {value}",
  accepts: "small letters",
  example: "web",
} as const;

function findings(name: unknown, more: object = {}): readonly Finding[] {
  const found: Finding[] = [];
  const rule = openText({ ...SPEC, ...more });
  rule.check({ Resources: { Task: JSON.parse(JSON.stringify(taskOf({}, { Name: name }))) } }, (finding) =>
    found.push(finding),
  );
  return found;
}

it.each([
  [{ "Fn::Sub": "a-${B}" }, "a-${B}"],
  [{ "Fn::Join": ["", ["a", { Ref: "B" }, "-"]] }, "a${B}-"],
  [{ "Fn::Join": ["", [{ "Fn::ImportValue": "B" }, "-"]] }, "${…}-"],
])("says of %j what it is", (name, shown) => {
  expect(findings(name)).toEqual([
    {
      at: ["Resources", "Task", "Properties", "ContainerDefinitions", 0, "Name"],
      message: `A container is named "${shown}"; ECS accepts small letters.`,
      help: 'Write it like "web".',
    },
  ]);
});

it.each([
  "a-b",
  5,
  { Ref: "A-B" },
  { "Fn::Sub": "a${A-B}b" },
  { "Fn::Sub": "a${!B}b" },
  { "Fn::Sub": "a${self:custom.${B}}b" },
  { "Fn::If": ["A", "a-b", "b"] },
  { "Fn::Join": ["", [{ "Fn::GetAtt": "A-B.Arn" }, "b"]] },
])("says nothing of %j", (name) => {
  expect(findings(name)).toEqual([]);
});

it("looks at whole texts where nothing else does", () => {
  expect(findings("a-b", { isAlone: true, who: "AWS" }).map(({ message }) => message)).toEqual([
    'A container is named "a-b"; AWS accepts small letters.',
  ]);
});
