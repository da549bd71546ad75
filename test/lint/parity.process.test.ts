import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { RESOURCE_TYPES, toCloudFormation } from "../../packages/compiler/src/cloudformation/spelling.ts";
import { detect } from "../../packages/compiler/src/read/api/detect.ts";
import { check, SHAPES, type DocumentKind } from "../../packages/validators/src/index.ts";
import { lintText } from "../../packages/compiler/test/read/lint-text.ts";

const PAGES = join(import.meta.dirname, "..", "..", "packages", "validators", "docs", "rules");

/** Rules whose subject is what CloudFormation converts, fills in or spells otherwise. */
const API_ONLY: ReadonlySet<string> = new Set([
  "schema/cpu-memory-type",
  "schema/family-required",
  "schema/property-type",
]);

interface Example {
  readonly page: string;
  readonly value: unknown;
}

function examples(): readonly Example[] {
  const pages = readdirSync(PAGES, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
  return pages.toSorted().flatMap((page) =>
    [...readFileSync(join(PAGES, page), "utf8").matchAll(/^```json\n([\s\S]*?)^```/gm)].map(([, text = ""]) => ({
      page: page.replace(/\.md$/, ""),
      value: JSON.parse(text),
    })),
  );
}

function template(kind: DocumentKind, value: unknown): unknown {
  const type = [...RESOURCE_TYPES].find(([, each]) => each === kind)?.[0];
  if (type === undefined) {
    const properties = {
      RepositoryName: "shop/api",
      LifecyclePolicy: { LifecyclePolicyText: JSON.stringify(value, null, 2) },
    };
    return { Resources: { It: { Type: "AWS::ECR::Repository", Properties: properties } } };
  }
  return { Resources: { It: { Type: type, Properties: toCloudFormation(SHAPES[kind], value) } } };
}

/** Which document an example is; a lone `serviceName` tells here, where it would not in anybody's file. */
function kindOf(value: unknown): DocumentKind {
  const detected = detect(value, "lifecycle-policy.json")[0]?.kind;
  if (detected !== undefined && detected in SHAPES)
    return DOCUMENT_KINDS.find((kind) => kind === detected) ?? "service";
  const names = Object.keys(value ?? {});
  return names.includes("clusterName") ? "cluster" : names.includes("repositoryName") ? "repository" : "service";
}

const DOCUMENT_KINDS = [
  "taskDefinition",
  "service",
  "cluster",
  "repository",
  "lifecyclePolicy",
] as const satisfies readonly DocumentKind[];

function sorted(findings: readonly { readonly code: string }[]): readonly string[] {
  return findings
    .map(({ code }) => code)
    .filter((code) => !API_ONLY.has(code))
    .toSorted();
}

describe("the example of every rule", () => {
  it.each(examples())("is judged alike in a template: $page", async ({ value }) => {
    const kind = kindOf(value);
    const codes = sorted(check([{ kind, name: "It", value }]));
    const written = template(kind, value);
    for (const [file, text] of [
      ["it.json", JSON.stringify(written)],
      ["it.yaml", stringify(written)],
    ] as const) {
      expect(sorted((await lintText(file, text)).diagnostics)).toEqual(codes);
    }
  });

  it("loses its fixable findings when they are fixed", async () => {
    for (const { page, value } of examples()) {
      const written = template(kindOf(value), value);
      for (const [file, text] of [
        ["it.json", JSON.stringify(written, null, 2)],
        ["it.yaml", stringify(written)],
      ] as const) {
        const { diagnostics, fixed } = await lintText(file, text, { isFixing: true });
        expect([page, diagnostics.filter(({ fix }) => fix !== undefined)]).toEqual([page, []]);
        const again = await lintText(file, fixed?.text ?? text);
        expect([page, again.diagnostics]).toEqual([page, diagnostics]);
      }
    }
  });
});
