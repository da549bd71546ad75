import { expect, it } from "vitest";
import { laidOver, normalized } from "../../../src/import/compose/normalize.ts";
import type { Given } from "../../../src/import/reading/given.ts";
import { yaml } from "../shown.ts";

function plain(given: Given | undefined): unknown {
  if (given?.isMap) return Object.fromEntries(given.members().map(([name, member]) => [name, plain(member)]));
  return given?.isList === true ? given.items().map(plain) : given?.value;
}

it("writes short forms out", () => {
  const given = normalized(
    yaml("environment: [A=1, B, 'C=x=y']\ndepends_on: [db]\nlabels: { a: b }\nbuild: { args: [V=2] }\ncommand: [a=b]"),
  );
  expect(plain(given)).toEqual({
    environment: { A: "1", B: "${B}", C: "x=y" },
    depends_on: { db: "db" },
    labels: { a: "b" },
    build: { args: { V: "2" } },
    command: ["a=b"],
  });
  expect(plain(normalized(yaml("environment: { A: }")))).toEqual({ environment: { A: "${A}" } });
});

it("lays one service over another", () => {
  const hidden: Given[] = [];
  const base = yaml("image: a\ncommand: [x]\nports: ['1:1']\nenvironment: { A: 1, B: 2 }\nprofiles: [dev]\nuser: root");
  const own = yaml(
    "image: b\ncommand: [y]\nports: ['2:2']\nenvironment: { B: 3 }\nprofiles: !reset []\nuser: !override app",
  );
  expect(plain(laidOver(base, own, hidden))).toEqual({
    image: "b",
    command: ["y"],
    ports: ["1:1", "2:2"],
    environment: { A: 1, B: 3 },
    user: "app",
  });
  expect(hidden.map(({ path }) => path.join("."))).toEqual(["image", "command", "environment.B"]);
});
