import * as fc from "fast-check";
import type { Importer, Source } from "../../src/import/importer.ts";
import { printDraft } from "../../src/import/print/print-draft.ts";
import { parseYaml } from "../../src/formats/yaml/parse-yaml.ts";
import { expectAllTold } from "./shown.ts";

/** Values that nobody expects anywhere. */
const NONSENSE: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    0,
    -1,
    1.5,
    65_536,
    "",
    " ",
    "a b",
    "${X}",
    "${",
    "1-",
    "10-2",
    "/",
    "..",
    "80:80:80",
    "10s",
    true,
    false,
  ),
  fc.constantFrom<unknown>(
    [],
    {},
    [[]],
    [null],
    { a: null },
    { "": 1 },
    { from_cfn: "x" },
    { from_cfn: 1 },
    "x".repeat(300),
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

const SPOIL = fc.record({ seed: fc.nat(), values: fc.array(NONSENSE, { minLength: 8, maxLength: 8 }) });

/** The value with nonsense in the place of some of what is in it. */
function spoiled(value: unknown): fc.Arbitrary<unknown> {
  return SPOIL.map(({ seed, values }) => {
    let state = seed + 1;
    const next = (limit: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % limit;
    };
    const walk = (inside: unknown, depth: number): unknown => {
      if (depth > 0 && next(100) < 4 * depth) return values[next(values.length)];
      if (Array.isArray(inside)) return inside.map((item: unknown) => walk(item, depth + 1));
      if (typeof inside !== "object" || inside === null) return inside;
      return Object.fromEntries(Object.entries(inside).map(([name, member]) => [name, walk(member, depth + 1)]));
    };
    return walk(value, 0);
  });
}

/** A file of a source, with what it holds. */
interface SpoiltFile {
  readonly source: Source;
  readonly file: string;
}

/** Imports sources in which a file says anything at all in places: nothing throws, and each of its keys is told. */
export function expectToldWhateverItSays(importer: Importer, files: readonly SpoiltFile[]): void {
  const spoiledFile = fc
    .constantFrom(...files)
    .chain(({ source, file }) => spoiled(valueOf(source.read(file) ?? "")).map((root) => ({ source, file, root })));
  fc.assert(
    fc.property(spoiledFile, ({ source, file, root }) => {
      const text = JSON.stringify(root);
      const read = (each: string) => (each === file ? text : source.read(each));
      const imported = importer.importSource({ ...source, read }, {});
      if ("problem" in imported) return;
      printDraft(imported.draft);
      expectAllTold(
        valueOf(text),
        imported.entries.filter((entry) => entry.file === file),
      );
    }),
    { numRuns: 300, endOnFailure: true },
  );
}

function valueOf(text: string): unknown {
  return parseYaml(text).parsed?.value;
}
