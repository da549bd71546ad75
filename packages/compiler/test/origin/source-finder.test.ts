import { mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { callSiteOf } from "@ecs-dsl/dsl/inspect";
import type { Path } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { SourceFinder } from "../../src/origin/source-finder.ts";
import type { Position } from "../../src/model/position.ts";

/** A file in which `«` marks the call; its place, and the text that is marked for a path. */
function find(marked: string, path: Path, caller?: Position) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "origin-")));
  const offset = marked.indexOf("«");
  const text = marked.replace("«", "");
  const file = join(folder, "ecs.config.ts");
  writeFileSync(file, text);
  const before = text.slice(0, offset).split("\n");
  const position = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  const finder = new SourceFinder(folder, () => (caller === undefined ? [position] : [position, { ...caller, file }]));
  const found = finder.originOf({ node: {}, label: "services.api", path });
  return { ...found, text: found === undefined ? undefined : markedText(text, found.origin) };
}

function markedText(
  text: string,
  { line, column, endLine, endColumn }: NonNullable<ReturnType<SourceFinder["originOf"]>>["origin"],
) {
  const lines = text.split("\n");
  const offset = (row: number, col: number) => lines.slice(0, row - 1).join("\n").length + (row > 1 ? 1 : 0) + col - 1;
  return text.slice(offset(line, column), offset(endLine ?? line, endColumn ?? column + 1));
}

const API = `const base = { cpu: 256, healthCheck: { interval: 1 } } as const;
const memory = 512;
const api = «service("api", {
  ...base,
  "memory": 8192,
  memory,
  ports: { http: { containerPort: 80 } },
  environment: { "A-B": "1", 7: "seven" },
  secrets: { DB: secret("db", { key: "password" }) },
  routes: { http: [edge.route({ path: "/api/*" }), edge.route({ path: "/" })] },
  overrides: ({ container: { user: "0" } } satisfies object),
});
`;

describe("SourceFinder", () => {
  it.each<[Path, string]>([
    [["ports", "http", "containerPort"], "containerPort: 80"],
    [["memory"], "memory"],
    [["cpu"], "cpu: 256"],
    [["healthCheck", "interval"], "interval: 1"],
    [["environment", "A-B"], '"A-B": "1"'],
    [["environment", "7"], '7: "seven"'],
    [["secrets", "DB", "key"], 'key: "password"'],
    [["routes", "http", 1, "path"], 'path: "/"'],
    [["routes", "http", 0], "edge.route"],
    [["overrides", "container", "user"], 'user: "0"'],
    [[], 'service("api"'],
    [["name"], '"api"'],
  ])("finds %j", (path, text) => {
    expect(find(API, path).text).toBe(text);
  });

  it.each<[Path, string]>([
    [["desiredCount"], 'service("api"'],
    [["ports", "grpc"], "ports"],
    [["routes", "http", 7], "http"],
    [["memory", "deeper"], "memory"],
  ])("falls back from the missing %j to what is around it", (path, text) => {
    expect(find(API, path).text).toBe(text);
  });

  it("says the path in the user's words", () => {
    expect(find(API, ["routes", "http", 1, "path"]).origin).toMatchObject({
      file: "ecs.config.ts",
      path: "services.api.routes.http[1].path",
    });
  });

  it("finds the call by a method's name, the bracket of its arguments, or a name before it", () => {
    expect(find('images.«build("./api", { target: "x" });', ["target"]).text).toBe('target: "x"');
    expect(find('service«("api", { cpu: 1 });', ["cpu"]).text).toBe("cpu: 1");
    expect(find('app("shop", { workloads: [«service("api", { cpu: 1 })] });', ["cpu"]).text).toBe("cpu: 1");
  });

  it("does not guess where a name is declared twice or a spread comes from elsewhere", () => {
    const twice =
      'function a() { const p = { cpu: 1 }; }\nfunction b() { const p = { cpu: 2 }; «service("api", p); }\n';
    expect(find(twice, ["cpu"]).text).toBe('service("api"');
    expect(find('«service("api", { ...props(), memory: 1 });', ["cpu"]).text).toBe('service("api"');
  });

  it("tells who called the function around the call", () => {
    const caller = { file: "", line: 2, column: 1 };
    const found = find('const web = (name: string) => «service(name, { cpu: 1 });\nweb("api");\n', ["cpu"], caller);
    expect(found.calledFrom).toMatchObject({ line: 2, column: 1 });
  });

  it("finds nothing for a value that no user's file made", () => {
    const finder = new SourceFinder("/", () => []);
    expect(finder.originOf({ node: {}, label: "x", path: [] })).toBeUndefined();
    expect(callSiteOf({})).toBeUndefined();
  });
});
