import { expect, it } from "vitest";
import { Edges } from "../../../src/import/compose/edges.ts";
import { propsOf } from "../../../src/import/compose/service.ts";
import { remarks, shown } from "../shown.ts";
import { part, settingOf, verdicts } from "./setting-of.ts";

function props(text: string): string | undefined {
  const given = part(text);
  const setting = settingOf({ parts: [given] });
  return shown(propsOf(given, setting, new Edges([given], setting.constants)));
}

it.each([
  ["image: a", '{ cpu: 256, memory: 512, image: "a" }'],
  [
    "image: a\nentrypoint: /e\ncommand: a 'b c'\nworking_dir: /w\nplatform: linux/arm64\ntty: true",
    '{ cpu: 256, memory: 512, runtimePlatform: { cpuArchitecture: "ARM64" }, image: "a", entryPoint: ["/e"], command: ["a", "b c"], workingDirectory: "/w", pseudoTerminal: true }',
  ],
  [
    "image: a\nports: ['80:80']\nhealthcheck: { test: curl http://localhost/ok }",
    '{ cpu: 256, memory: 512, image: "a", ports: { http: 80 }, routes: { http: edge.route({ healthCheck: "/ok" }) }, healthCheck: { command: "curl http://localhost/ok" } }',
  ],
  ["build: ./api\nimage: x", '{ cpu: 256, memory: 512, image: api-images.build("./api") }'],
  [
    "build: { context: a, dockerfile: ../D, target: t, args: [V=1] }",
    '{ cpu: 256, memory: 512, image: api-images.build("./a", { dockerfile: "../D", target: "t", args: { V: "1" } }) }',
  ],
  ["build: https://github.com/a/b.git", '{ cpu: 256, memory: 512, image: api-images.tag("latest") }'],
  [
    "image: a\nlabels: { a: b, traefik.enable: 'false' }",
    '{ cpu: 256, memory: 512, image: "a", dockerLabels: { a: "b" } }',
  ],
])("reads %j", (text, code) => {
  expect(props(text)).toBe(code);
});

it("says what of a build is not done", () => {
  const given = part("build: { context: ., cache_from: [x], ssh: default }\nplatform: windows/amd64");
  const setting = settingOf({ parts: [given] });
  propsOf(given, setting, new Edges([given], setting.constants));
  expect(verdicts(remarks(given.given))).toEqual([
    "build.cache_from left-out",
    "build.ssh left-out",
    "platform left-out",
  ]);
});
