import { describe, expect, it } from "vitest";
import { Call, Constant, Method, Noted, Text, type DraftValue, type Members } from "../../../src/import/draft.ts";
import { Constants } from "../../../src/import/weaving/constants.ts";
import { weave } from "../../../src/import/weaving/weave.ts";
import { shown } from "../shown.ts";

/** What two environments have in common, as a config says it. */
function woven(test: (constants: Constants) => Members, prod: (constants: Constants) => Members): string | undefined {
  const [first, second] = [new Constants(), new Constants()];
  return shown(
    weave([
      { environment: "test", content: test(first), constants: first },
      { environment: "prod", content: prod(second), constants: second },
    ]),
  );
}

function same(test: DraftValue, prod: DraftValue): string | undefined {
  return woven(
    () => ({ x: test }),
    () => ({ x: prod }),
  );
}

describe("what differs between environments", () => {
  it.each([
    [1, 1, "{ x: 1 }"],
    [1, 2, "{ x: pick(env, { test: 1, prod: 2 }) }"],
    ["a-test", "a-prod", "{ x: `a-${env.name}` }"],
    [{ a: 1, b: 2 }, { a: 1, b: 3 }, "{ x: { a: 1, b: pick(env, { test: 2, prod: 3 }) } }"],
    [{ a: 1 }, { a: 1, b: 3 }, "{ x: { a: 1, ...pick(env, { test: {}, prod: { b: 3 } }) } }"],
    [[1, 2], [1, 3], "{ x: [1, pick(env, { test: 2, prod: 3 })] }"],
    [[1], [1, 2], "{ x: pick(env, { test: [1], prod: [1, 2] }) }"],
    [{}, { readonlyRootFilesystem: true }, "{ x: { readonlyRootFilesystem: pick(env, { test: false, prod: true }) } }"],
    [new Call("secret", ["a"]), new Call("secret", ["b"]), '{ x: secret(pick(env, { test: "a", prod: "b" })) }'],
    [
      new Call("secret", ["a"]),
      new Call("parameter", ["a"]),
      '{ x: pick(env, { test: secret("a"), prod: parameter("a") }) }',
    ],
    [new Noted(1, "Why."), 2, "{ x: pick(env, { test: 1, prod: 2 }) }"],
    [
      new Text(["a/", new Call("stackOutput", ["s-test", "Id"])]),
      new Text(["a/", new Call("stackOutput", ["s-prod", "Id"])]),
      '{ x: text`a/${stackOutput(`s-${env.name}`, "Id")}` }',
    ],
    [
      { cpu: 256, memory: 512 },
      { cpu: 1024, memory: 2048 },
      "{ x: { ...pick(env, { test: size(256, 512), prod: size(1024, 2048) }) } }",
    ],
  ])("is picked where it differs, and only there: %j and %j", (test, prod, code) => {
    expect(same(test, prod)).toBe(code);
  });

  it("is within constants, which stay one", () => {
    const content = (names: readonly string[]) => (constants: Constants) => {
      const edge = constants.of(
        "edge",
        () => new Constant("edge", new Call("loadBalancer", ["edge", { domainName: names[0] ?? "" }])),
      );
      return { a: new Method(edge, "route"), b: names.length > 1 ? new Method(edge, "route", [{ path: "/b" }]) : 0 };
    };
    expect(woven(content(["a.com"]), content(["b.com", ""]))).toBe(
      '{ a: edge.route(), b: pick(env, { test: 0, prod: edge.route({ path: "/b" }) }) }',
    );
  });
});
