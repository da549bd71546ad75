import { mkdirSync, symlinkSync } from "node:fs";
import { expect, it } from "vitest";
import { isLink, linkAbove, linkRefused, namesBelow } from "../../src/write/link-problem.ts";
import { Folder } from "./folder.ts";

it("finds the first link on the way down to the output folder, that folder included", () => {
  const cwd = new Folder();
  mkdirSync(cwd.at("real/ecs.out"), { recursive: true });
  symlinkSync(cwd.at("real"), cwd.at("build"));
  symlinkSync("/nowhere", cwd.at("real/link"));
  const above = (path: string) => linkAbove(cwd.path, cwd.at(path));
  expect([above("real/ecs.out"), above("build/ecs.out"), above("build"), above("real/link"), above("new/x")]).toEqual([
    undefined,
    cwd.at("build"),
    cwd.at("build"),
    cwd.at("real/link"),
    undefined,
  ]);
});

it("looks at an output folder elsewhere, not at the way to it", () => {
  const [cwd, other] = [new Folder(), new Folder()];
  symlinkSync(other.path, cwd.at("other"));
  mkdirSync(cwd.at("work"));
  expect(linkAbove(cwd.at("work"), cwd.at("other/ecs.out"))).toBeUndefined();
  expect(linkAbove(cwd.at("work"), cwd.at("other"))).toBe(cwd.at("other"));
});

it("says where a link leads", () => {
  const cwd = new Folder();
  symlinkSync("/srv/out", cwd.at("ecs.out"));
  expect(linkRefused(cwd.path, cwd.at("ecs.out"))).toEqual({
    code: "output/link",
    severity: "error",
    message: '"ecs.out" is a symbolic link to "/srv/out"; ecs-dsl does not write through links.',
    help: "Remove the link, or name the real folder with `--out`.",
  });
  expect([isLink(cwd.at("ecs.out")), isLink(cwd.path), isLink(cwd.at("gone"))]).toEqual([true, false, false]);
});

it("names the way down", () => {
  expect(namesBelow("/shop", "/shop/a/b")).toEqual(["a", "b"]);
  expect(namesBelow("/shop", "/shop")).toEqual([]);
  expect(namesBelow("/shop", "/shop/..out")).toEqual(["..out"]);
  expect([namesBelow("/shop", "/shopping"), namesBelow("/shop", "/")]).toEqual([undefined, undefined]);
});
