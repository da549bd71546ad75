import type { Path } from "@ecs-dsl/validators";
import { Project } from "ts-morph";
import { describe, expect, it } from "vitest";
import { callAt, optionsOf, placeInCall, valueOf } from "../../src/origin/call-place.ts";

const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });

function fileOf(text: string) {
  return project.createSourceFile(`${project.getSourceFiles().length}.ts`, text);
}

/** The call where the text has `«`. */
function callOf(marked: string) {
  const call = callAt(fileOf(marked.replace("«", "")), marked.indexOf("«"));
  if (call === undefined) throw new Error("There is no call.");
  return call;
}

function placed(marked: string, path: Path): string {
  const { node, isExact } = placeInCall(callOf(marked), path);
  return `${isExact ? "" : "around: "}${node.getText()}`;
}

describe("callAt", () => {
  it("is the call whose callee stands there, not one around it", () => {
    expect(callOf('app("shop", [«service("api"), repository("x")]);').getText()).toBe('service("api")');
    expect(callOf('app("shop").«with(1);').getText()).toBe('app("shop").with(1)');
    expect(callOf('«make()("api");').getText()).toBe("make()");
  });

  it("is none where nothing is called", () => {
    expect(callAt(fileOf("const a = 1;"), 0)).toBeUndefined();
    expect(callAt(fileOf("service(1);"), 8)).toBeUndefined();
  });
});

describe("placeInCall", () => {
  it("follows names, spreads, brackets and type assertions", () => {
    expect(placed('const base = { cpu: 1 } as const;\n«service("api", { ...(base satisfies object) });', ["cpu"])).toBe(
      "cpu: 1",
    );
    expect(placed('const a = { cpu: 1 };\nconst b = a;\n«service("api", b);', ["cpu"])).toBe("cpu: 1");
  });

  it("takes the last property of a name, and a spread behind it", () => {
    expect(placed('«service("api", { cpu: 1, cpu: 2 });', ["cpu"])).toBe("cpu: 2");
    expect(placed('const p = { cpu: 2 };\n«service("api", { cpu: 1, ...p });', ["cpu"])).toBe("cpu: 2");
    expect(placed('const p = { cpu: 2 };\n«service("api", { ...p, cpu: 1 });', ["cpu"])).toBe("cpu: 1");
  });

  it("does not count elements behind a spread", () => {
    expect(placed('«service("api", { routes: [a, ...more, b] });', ["routes", 0])).toBe("a");
    expect(placed('«service("api", { routes: [a, ...more, b] });', ["routes", 2])).toBe(
      "around: routes: [a, ...more, b]",
    );
  });

  it("is the name of what is called by name, and the call where there is no such property", () => {
    expect(placed('«service("api", {});', ["name"])).toBe('"api"');
    expect(placed('«service("api", { name: "x" });', ["name"])).toBe('name: "x"');
    expect(placed("«service({});", ["name"])).toBe("around: service({})");
    expect(placed("«service();", ["cpu"])).toBe("around: service()");
  });

  it.each([
    ["a parameter", "const p = { cpu: 1 };\nconst web = (p: object) => «service('web', p);"],
    ["a parameter with a default", "const p = { cpu: 1 };\nconst web = (p = { cpu: 2 }) => «service('web', p);"],
    ["a part of a parameter", "const p = { cpu: 1 };\nconst web = ({ p }: Web) => «service('web', p);"],
    ["a part of another variable", "const p = { cpu: 1 };\nfunction web() { const { p } = all; «service('web', p); }"],
    [
      "a variable of the same name",
      "const p = { cpu: 1 };\nfunction web() { let p = { cpu: 2 }; «service('web', p); }",
    ],
  ])("does not guess which of two things a name is: %s", (_what, text) => {
    expect(placed(text, ["cpu"])).toMatch(/^around: service/);
  });

  it("does not walk in a cycle of names", () => {
    expect(placed("var p = p;\n«service('api', p);", ["cpu"])).toMatch(/^around: service/);
    expect(placed("var p = { ...p };\n«service('api', { ...p });", ["cpu"])).toMatch(/^around: service/);
    expect(placed("var a = b, b = a;\n«service('api', a);", ["cpu"])).toMatch(/^around: service/);
  });
});

it("sees a call's options and a property's value through names", () => {
  const call = callOf('const options = { cpu: 1 };\n«service("api", options);');
  const options = optionsOf(call);
  expect(options?.getText()).toBe("{ cpu: 1 }");
  expect(optionsOf(callOf("«service();"))).toBeUndefined();
  expect(valueOf(placeInCall(call, ["cpu"]).node)?.getText()).toBe("1");
});
