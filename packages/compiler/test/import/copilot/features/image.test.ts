import { expect, it } from "vitest";
import { imageOf } from "../../../../src/import/copilot/features/image.ts";
import { remarks, shown } from "../../shown.ts";
import { manifest, settingOf } from "../setting-of.ts";

it.each([
  ["build: services/api/Dockerfile", 'api-images.build("./services/api")'],
  ["build: Dockerfile", 'api-images.build(".")'],
  [
    "build: { context: ., dockerfile: docker/Dockerfile.api, target: run, args: { V: 1 } }",
    'api-images.build(".", { dockerfile: "docker/Dockerfile.api", target: "run", args: { V: "1" } })',
  ],
  ['location: "nginx:1.29"', '"nginx:1.29"'],
  ['location: "nginx:${TAG}"', '"nginx:latest"'],
  ["build: 7", 'api-images.tag("latest")'],
  ["port: 80", 'api-images.tag("latest")'],
  ['"nginx:1.29"', '"nginx:1.29"'],
])("reads %s", (text, code) => {
  expect(shown(imageOf(manifest(text), "api", settingOf()))).toBe(code);
});

it("says what `push-images.sh` does by itself, and what is not known", () => {
  const given = manifest('a: { build: { context: ., cache_from: [x] } }\nb: { location: "nginx:${TAG}" }');
  for (const name of ["a", "b"]) imageOf(given.member(name), "api", settingOf());
  expect(remarks(given).map((remark) => remark.split(": ").slice(0, 2).join(" "))).toEqual([
    "a.build.cache_from left-out",
    "b approximated",
  ]);
});
