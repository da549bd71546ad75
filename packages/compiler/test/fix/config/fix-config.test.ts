import { mkdtempSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DocumentEdit } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { fixConfig } from "../../../src/fix/config/fix-config.ts";

/** A config in which `«` marks the call that a document came from, after the edits of one fix. */
function fixed(marked: string, ...edits: readonly DocumentEdit[]): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "fix-")));
  const file = join(folder, "ecs.config.ts");
  const column = marked.replace("\ufeff", "").indexOf("«") + 1;
  writeFileSync(file, marked.replace("«", ""));
  const source = {
    node: Object.defineProperty({}, Symbol.for("ecs-dsl.callSite"), { value: { stack: "" } }),
    label: "x",
    path: [],
  };
  const document = { kind: "taskDefinition", name: "api", value: {}, origins: [{ at: [], source }] } as const;
  const finding = {
    code: "a/b",
    severity: "error",
    document,
    at: [],
    message: "",
    fix: { title: "Fix it", edits },
  } as const;
  const trace = () => [{ file, line: 1, column }];
  fixConfig([{ finding, diagnostic: { code: "a/b", severity: "error", message: "" } }], trace, folder);
  return readFileSync(file, "utf8");
}

describe("fixConfig", () => {
  it("replaces what is written out, numbers for the documents' numeric text", () => {
    expect(fixed('«service("api", { memory: 8192 });', { op: "set", at: ["memory"], value: "4096" })).toBe(
      'service("api", { memory: 4096 });',
    );
    expect(fixed('«service("api", { memory: "8 GB" });', { op: "set", at: ["memory"], value: "4096" })).toBe(
      'service("api", { memory: 4096 });',
    );
    expect(fixed('«service("api", { user: "0" });', { op: "set", at: ["user"], value: "1000" })).toBe(
      'service("api", { user: "1000" });',
    );
  });

  it("replaces, adds and removes below other properties", () => {
    const config = '«service("api", { healthCheck: { interval: 1, retries: 99 } });';
    expect(fixed(config, { op: "set", at: ["healthCheck", "interval"], value: 5 })).toContain("interval: 5,");
    expect(fixed(config, { op: "remove", at: ["healthCheck", "retries"] })).not.toContain("retries");
    expect(fixed(config, { op: "set", at: ["healthCheck", "timeout"], value: 4 })).toMatch(/timeout: 4/);
    expect(fixed(config, { op: "set", at: ["stopTimeout"], value: 120 })).toMatch(/stopTimeout: 120/);
  });

  it("keeps the layout: lines, tabs, trailing commas and line breaks", () => {
    const add = { op: "set", at: ["stopTimeout"], value: 120 } as const;
    expect(fixed('«service("api", {\n\tcpu: 256,\n\tmemory: 512,\n});', add)).toBe(
      'service("api", {\n\tcpu: 256,\n\tmemory: 512,\n\tstopTimeout: 120,\n});',
    );
    expect(fixed('«service("api", {\r\n  cpu: 256\r\n});', add)).toBe(
      'service("api", {\r\n  cpu: 256,\r\n  stopTimeout: 120\r\n});',
    );
    expect(fixed('«service("api", {});', add)).toBe('service("api", { stopTimeout: 120 });');
    expect(fixed('«service("api", { cpu: 256, memory: 512 });', { op: "remove", at: ["cpu"] })).toBe(
      'service("api", { memory: 512 });',
    );
    expect(fixed('«service("api", {\n  cpu: 256,\n  memory: 512,\n});', { op: "remove", at: ["memory"] })).toBe(
      'service("api", {\n  cpu: 256,\n});',
    );
  });

  it("keeps a byte order mark", () => {
    expect(fixed('\ufeff«service("api", { cpu: 256 });', { op: "set", at: ["cpu"], value: "512" })).toBe(
      '\ufeffservice("api", { cpu: 512 });',
    );
  });

  it("leaves what it cannot replace with certainty", () => {
    for (const config of [
      '«service("api", { memory: size });',
      '«service("api", { memory });',
      '«service("api", { memory: 2 * 4096 });',
      '«service("api", props());',
    ]) {
      expect(fixed(config, { op: "set", at: ["memory"], value: "4096" })).toBe(config.replace("«", ""));
    }
  });

  it("makes all edits of a fix or none", () => {
    const config = '«service("api", { cpu: 256, memory: size });';
    const edits = [
      { op: "set", at: ["cpu"], value: "1024" },
      { op: "set", at: ["memory"], value: "4096" },
    ] as const;
    expect(fixed(config, ...edits)).toBe(config.replace("«", ""));
  });
});

/** Calls that are marked with `«`, the first of which is fixed; the others have to stand elsewhere. */
function prioritized(marked: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "fix-")));
  const file = join(folder, "ecs.config.ts");
  const columns = Array.from(marked.matchAll(/[«=]/g), ({ index }, nth) => index + 1 - nth);
  writeFileSync(file, marked.replaceAll(/[«=]/g, ""));
  const [source = SOURCE(0, []), ...others] = columns.map((column) => SOURCE(column, ["priority"]));
  const configFix = { title: "Set `priority`", source, value: 7, others } as const;
  const finding = { code: "config/x", severity: "error", message: "", source, configFix } as const;
  const trace = (stack: string) => [{ file, line: 1, column: Number(stack) }];
  fixConfig([{ finding, diagnostic: { code: "config/x", severity: "error", message: "" } }], trace, folder);
  return readFileSync(file, "utf8");
}

function SOURCE(column: number, path: readonly string[]) {
  const node = Object.defineProperty({}, Symbol.for("ecs-dsl.callSite"), { value: { stack: String(column) } });
  return { node, label: "x", path };
}

describe("a fix of what the config itself says", () => {
  it.each([
    ['«route({ path: "/a" });', 'route({ path: "/a", priority: 7 });'],
    ["«route();", "route({ priority: 7 });"],
    ["«route({});", "route({ priority: 7 });"],
    ["«route({ priority: 5 }); «route();", "route({ priority: 7 }); route();"],
    ["«route({ priority: 2 + 3 });", "route({ priority: 2 + 3 });"],
    ["«route(props());", "route(props());"],
  ])("sets the property where that is certain: %s", (before, after) => {
    expect(prioritized(before)).toBe(after);
  });

  it("is not made where the call makes others, too", () => {
    expect(prioritized("«=route();")).toBe("route();");
  });
});
