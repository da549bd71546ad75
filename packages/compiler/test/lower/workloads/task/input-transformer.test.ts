import * as fc from "fast-check";
import { expect, it } from "vitest";
import { inputTransformer, overrideTemplate } from "../../../../src/lower/workloads/task/input-transformer.ts";

/** What EventBridge makes of a template: JSON in the place of each placeholder, unless that stands in quotes. */
function filled(template: string, values: readonly unknown[]): unknown {
  return JSON.parse(template.replaceAll(/<input(\d+)>/g, (_, index) => JSON.stringify(values[Number(index) - 1])));
}

it("makes overrides that have every text as it is, whatever it has in it", () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom("<input1>", '"', "\\", "</input2>", "\n", "${Image}", "<aws.events.event>"),
  );
  fc.assert(
    fc.property(
      text,
      fc.uniqueArray(text, { minLength: 1, maxLength: 4 }),
      fc.array(text),
      (container, names, given) => {
        const values = names.map((_, index) => given[index] ?? "");
        const environment = names.map((name, index) => ({ name, value: values[index] }));
        expect(filled(overrideTemplate(container, names), values)).toEqual({
          containerOverrides: [{ name: container, environment }],
        });
      },
    ),
  );
});

it("names no placeholder after a variable, whose signs it might not take", () => {
  const props = { input: { "a.b": "$.detail.a", 'say "hi"': "$.id" } } as const;
  expect(inputTransformer({ containerName: "ingest", props })).toMatchObject({
    InputPathsMap: { input1: "$.detail.a", input2: "$.id" },
  });
});

it.each([{}, { input: {} }])("is not there for %j", (props) => {
  expect(inputTransformer({ containerName: "ingest", props })).toBeUndefined();
});
