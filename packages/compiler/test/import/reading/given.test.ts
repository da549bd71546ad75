import { describe, expect, it } from "vitest";
import { Given } from "../../../src/import/reading/given.ts";
import { openVariable } from "../../../src/import/reading/open-text.ts";
import { remarks, shown, yaml } from "../shown.ts";

describe("a value of the source", () => {
  it("is taken over by who reads it as what it is, and left out as something else", () => {
    const given = yaml("cpu: 256\nname: api\nexec: 'true'\nports: 80\nnone:\nmore: 1");
    expect([given.member("cpu")?.number(), given.member("name")?.number(), given.member("exec")?.boolean()]).toEqual([
      256,
      undefined,
      true,
    ]);
    expect([given.member("ports")?.list(), given.member("none")]).toEqual([[], undefined]);
    expect(remarks(given)).toEqual([
      "name: left-out: It is not a number.",
      "ports: left-out: It is not an array.",
      "more: left-out: ecs-dsl does not know it.",
    ]);
  });

  it("takes a variable that is not set where it may stay open, and nowhere else", () => {
    const given = yaml("a: x\nb: x", { filledIn: () => `v${openVariable("TAG")}` });
    expect([given.member("a")?.open(), given.member("b")?.text()]).toEqual([`v${openVariable("TAG")}`, undefined]);
    expect(remarks(given)).toEqual([
      "b: left-out: It takes the variable TAG, which is not set: import again with it, or write the value.",
    ]);
  });

  it("is left out with all that is in it, also what stands elsewhere", () => {
    const given = yaml("a: { b: 1, c: [2] }\nd: 3");
    const moved = new Given(given.file, ["a"], {}, { members: new Map([["d", new Given(given.file, ["d"], 3)]]) });
    given.member("a")?.member("b")?.number();
    given.member("a")?.leftOut("Gone.");
    moved.otherwise("Elsewhere.");
    expect(remarks(given)).toEqual(["a: left-out: Gone.", "d: left-out: Elsewhere."]);
  });

  it("has what its author said of it", () => {
    const given = yaml("# of the API\nname: api\ncpu: 256 # enough\n");
    expect([given.member("name")?.comment, given.member("cpu")?.comment]).toEqual(["of the API", "enough"]);
    expect(shown(given.member("cpu")?.noted(256))).toBe("256");
  });
});
