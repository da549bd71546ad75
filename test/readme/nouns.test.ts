import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as dsl from "ecs-dsl";
import { expect, it } from "vitest";

const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
const [, section = ""] = readme.split("## The nouns\n");
const rows = section.split("\n").filter((line) => line.startsWith("| `"));
const nouns = rows.flatMap((row) => namesIn(row.split("|")[1] ?? ""));

/** Functions that make a part of a noun, or a choice for one of its properties. */
const PARTS =
  "archiveUnpulled blueGreen canary expireArchived expireOlderThan expireUntagged keepLast awsLogs fireLens fargate fargateSpot gitCommit immutable linear mutable pick ports rolling size text".split(
    " ",
  );

function namesIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/`(\w+)`/g), ([, name = ""]) => name);
}

it("has every noun of the language in its table, once, and nothing else", () => {
  expect([...nouns, ...PARTS].toSorted()).toEqual(Object.keys(dsl).toSorted());
});

it("names the nouns that may be there already", () => {
  const existing = Object.entries(dsl).flatMap(([name, made]) => ("existing" in Object(made) ? [name] : []));
  expect(namesIn(/^(.*) have an `existing`/m.exec(section)?.[1] ?? "").toSorted()).toEqual(existing.toSorted());
});
