import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { app, repository, service } from "@ecs-dsl/dsl";
import { callSiteOf } from "@ecs-dsl/dsl/inspect";
import { check } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { lowerAll } from "../../src/lower/lower.ts";
import type { LoweredFinding } from "../../src/model/lowered-finding.ts";
import { type FindingsOf, placeFindings } from "../../src/origin/place-findings.ts";

const cwd = mkdtempSync(join(tmpdir(), "place-"));
const file = join(cwd, "ecs.config.ts");
writeFileSync(file, 'const api = repository("api", { tags: 1 });\nconst web = repository("web", { tags: 2 });\n');

/** Two values that stand for what the config made on its two lines. */
const [api, web] = [repository("api"), repository("web")];
const lines = new Map([
  [callSiteOf(api), 1],
  [callSiteOf(web), 2],
]);

/** Reads the call sites of the two values. */
function trace(stack: string) {
  const line = lines.get(stack);
  return line === undefined ? [] : [{ file, line, column: 13 }];
}

function finding(code: string, node: object = api, more: Partial<LoweredFinding> = {}): LoweredFinding {
  return {
    code,
    severity: "error",
    message: `It is ${code}.`,
    source: { node, label: "services.x", path: [] },
    ...more,
  };
}

async function placed(...groups: readonly (readonly LoweredFinding[])[]) {
  const named = groups.map((findings, index): FindingsOf => ({ environment: `env${index + 1}`, findings }));
  return (await placeFindings(named, cwd, trace)).map(({ diagnostic }) => diagnostic);
}

describe("placeFindings", () => {
  it("finds the user's own location of each, in the order that they are found in", async () => {
    const found = await placed([finding("b", web), finding("a", api)]);
    expect(found.map(({ code, origin }) => [code, origin?.line, origin?.path])).toEqual([
      ["b", 2, "services.x"],
      ["a", 1, "services.x"],
    ]);
  });

  it("tells what a noun takes of another of the other, unless only the one is told of it", async () => {
    const inherited = { source: { node: api, label: "services.x", path: [], isInherited: true } };
    const echo = finding("a", api, { ...inherited, message: "It is another's." });
    const alone = finding("b", api, inherited);
    const elsewhere = finding("b", web);
    const found = await placed([echo, alone, finding("a"), elsewhere]);
    expect(found.map(({ message, origin }) => [message, origin?.line])).toEqual([
      ["It is b.", 1],
      ["It is a.", 1],
      ["It is b.", 2],
    ]);
  });

  it("tells once what several environments share, and says which", async () => {
    const found = await placed([finding("a"), finding("b")], [finding("a")], [finding("a")]);
    expect(found.map(({ code, related }) => [code, related?.map(({ message }) => message)])).toEqual([
      ["a", ["In environments env1, env2 and env3."]],
      ["b", ["In environment env1."]],
    ]);
  });

  it("says nothing of environments where there is one only", async () => {
    expect((await placed([finding("a")]))[0]).not.toHaveProperty("related");
    expect(await placed([], [])).toEqual([]);
  });

  it("keeps what a finding relates to, with its location where there is one", async () => {
    const source = { node: web, label: "services.web", path: ["tags"] };
    const nowhere = { node: {}, label: "x", path: [] };
    const related = [
      { message: "The other is here.", source },
      { message: "And here.", source: nowhere },
    ];
    const [only] = await placed([finding("a", api, { related })]);
    expect(only?.related).toEqual([
      { message: "The other is here.", origin: expect.objectContaining({ line: 2, column: 33 }) },
      { message: "And here." },
    ]);
  });

  it("does without a location for a value that no file of the user's made", async () => {
    const [only] = await placed([finding("a", {}, { help: "Fix it." })]);
    expect(only).toEqual({ code: "a", severity: "error", message: "It is a.", help: "Fix it." });
  });

  it("names properties as the config has them", async () => {
    const props = { cpu: 256, memory: 512, image: "nginx:1.27.3", ephemeralStorage: 30 } as const;
    const shop = app("shop", { workloads: [service("api", props)] });
    const documents = lowerAll(shop, ["default"]).flatMap(({ assembly }) => assembly.documents);
    const findings = documents.flatMap((document) => {
      if (document.kind !== "taskDefinition") return [];
      const at = ["ephemeralStorage", "sizeInGiB"];
      const message = ["Set `", { property: at, shows: 1 }, "`, not `", { property: ["pidMode"], shows: 1 }, "`."];
      return [{ code: "shop/disk", severity: "error" as const, message, at, document }];
    });
    const [only] = await placeFindings([{ environment: "default", findings }], "/", () => []);
    expect(only?.diagnostic.message).toBe("Set `ephemeralStorage`, not `pidMode`.");
  });

  it("tells once what is wrong in every document for one reason", async () => {
    const shop = app("shop", {
      workloads: [service("api", { cpu: 256, memory: 512, image: "nginx:1.27.3" })],
      tags: { "aws:team": "edge" },
    });
    const groups = lowerAll(shop, ["default"]).map(({ assembly, findings }) => {
      return { environment: "default", findings: [...findings, ...check(assembly.documents)] };
    });
    expect(groups.flatMap(({ findings }) => findings).length).toBeGreaterThan(2);
    const found = await placeFindings(groups, "/", () => []);
    expect(found.map(({ diagnostic }) => diagnostic.code)).toEqual(["schema/tags"]);
  });
});
