import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { ANY_TEXT } from "../any-text.ts";
import { isAppName, nameFrom, projectIn } from "../../src/init/project.ts";

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function folderWith(dockerfile?: string): string {
  const folder = mkdtempSync(join(tmpdir(), "init-"));
  folders.push(folder);
  if (dockerfile !== undefined) writeFileSync(join(folder, "Dockerfile"), dockerfile);
  return folder;
}

describe("a name", () => {
  it.each(["a", "shop", "Shop-2", "a".repeat(40)])("is %j", (name) => expect(isAppName(name)).toBe(true));

  it.each(["", "2shop", "-shop", "shop-", "my shop", "shöp", "a".repeat(41), "shop\n"])("is not %j", (name) =>
    expect(isAppName(name)).toBe(false),
  );

  it.each([
    ["/home/me/shop", "shop"],
    ["/home/me/My Shop_2", "my-shop-2"],
    ["/srv/2024-billing", "billing"],
    ["/", "app"],
    ["/srv/日本", "app"],
    [`/srv/${"ab-".repeat(20)}`, `${"ab-".repeat(13)}a`],
  ])("of the folder %s is %s", (folder, name) => expect(nameFrom(folder)).toBe(name));

  it("of any folder is one that an app may have", () => {
    fc.assert(fc.property(ANY_TEXT, (folder) => isAppName(nameFrom(`/srv/${folder}`))));
  });
});

describe("a project", () => {
  it("takes a folder of that name for none", () => {
    const folder = folderWith();
    mkdirSync(join(folder, "Dockerfile"));
    expect(projectIn(folder, { name: "shop" }).hasDockerfile).toBe(false);
  });

  it.each([
    [undefined, false, 8080],
    ["FROM node\n", true, 8080],
    ["FROM node\nEXPOSE 3000/tcp 9000\n", true, 3000],
    ["FROM node\n  expose 3000\n", true, 3000],
    ["FROM node\nEXPOSE $PORT\n", true, 8080],
    ["EXPOSE 70000\n", true, 8080],
    ["EXPOSE 0\n", true, 8080],
  ])("with the Dockerfile %j", (dockerfile, hasDockerfile, port) => {
    expect(projectIn(folderWith(dockerfile), { name: "shop" })).toEqual({ name: "shop", hasDockerfile, port });
  });
});
