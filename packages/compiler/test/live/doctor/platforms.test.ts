import { expect, it } from "vitest";
import { platformsOf } from "../../../src/live/doctor/platforms.ts";

it("lists the processors of an image for several platforms, without what describes its build", () => {
  const manifests = ["arm64", "amd64", "unknown", "arm64"].map((architecture) => ({ platform: { architecture } }));
  expect(platformsOf(JSON.stringify({ manifests }))).toEqual(["amd64", "arm64"]);
});

it.each([undefined, "", "{", "1", '{"config":{}}', '{"manifests":[1,{"platform":2}]}'])(
  "knows nothing of %j",
  (manifest) => {
    expect(platformsOf(manifest)).toEqual([]);
  },
);
