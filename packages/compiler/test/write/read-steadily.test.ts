import { mkdirSync, readFileSync, renameSync } from "node:fs";
import { expect, it } from "vitest";
import { readSteadily } from "../../src/write/read-steadily.ts";
import { Folder } from "./folder.ts";

function staging(): Folder {
  const folder = new Folder();
  folder.put("staging/file", "text");
  return folder;
}

it("gives what was read when nobody swapped a folder", () => {
  const folder = staging();
  expect(readSteadily([folder.at("staging"), folder.at("nowhere")], () => folder.read("staging/file"))).toBe("text");
});

it("gives nothing when a folder was swapped meanwhile, came or went", () => {
  const folder = staging();
  const swapped = readSteadily([folder.at("staging")], () => {
    renameSync(folder.at("staging"), folder.at("old"));
    mkdirSync(folder.at("staging"));
    return "half";
  });
  const came = readSteadily([folder.at("new")], () => mkdirSync(folder.at("new")) ?? "half");
  expect([swapped, came]).toEqual([undefined, undefined]);
});

it("gives nothing when what was read has gone, whatever it fails with", () => {
  const folder = staging();
  expect(readSteadily([], () => readFileSync(folder.at("gone"), "utf8"))).toBeUndefined();
  const failed = readSteadily([folder.at("staging")], () => {
    renameSync(folder.at("staging"), folder.at("old"));
    throw new Error("half");
  });
  expect(failed).toBeUndefined();
});

it("fails as the reading does when nothing was swapped", () => {
  const folder = staging();
  expect(() => readSteadily([folder.at("staging")], () => readFileSync(folder.at("staging"), "utf8"))).toThrow(
    "EISDIR",
  );
});
