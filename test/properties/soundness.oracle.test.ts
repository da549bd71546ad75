import { check } from "../../packages/validators/src/index.ts";
import { DOCUMENT_SCHEMAS } from "../../packages/validators/src/schemas.ts";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { beyondNeeds } from "../oracles/least-privilege.ts";
import { statementsIn } from "../oracles/statements.ts";
import { filesOf, lowered, shopOf, shopRecipe } from "./shop.ts";

it("lowers a config of the right types to documents that have AWS's shape and no error", () => {
  fc.assert(
    fc.property(shopRecipe, (recipe) => {
      const { assembly, findings } = lowered(shopOf(recipe));
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(check(assembly.documents).filter(({ severity }) => severity === "error")).toEqual([]);
      for (const { kind, value } of assembly.documents.filter(({ output }) => output !== undefined)) {
        expect(DOCUMENT_SCHEMAS[kind].safeParse(value).error).toBeUndefined();
      }
    }),
    { numRuns: 40 },
  );
});

it("lowers it to roles that may do no more than the documents need", () => {
  fc.assert(
    fc.property(shopRecipe, (recipe) => {
      const templates = [...filesOf(shopOf(recipe))].filter(([path]) => path.endsWith(".yaml"));
      const statements = templates.flatMap(([path, content]) => statementsIn(content, path));
      expect(statements.length).toBeGreaterThan(0);
      expect(statements.flatMap(beyondNeeds)).toEqual([]);
    }),
    { numRuns: 20 },
  );
});
