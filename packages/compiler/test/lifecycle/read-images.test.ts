import { describe, expect, it } from "vitest";
import { readImages } from "../../src/lifecycle/read-images.ts";

const printed = (...imageDetails: readonly unknown[]) => JSON.stringify({ imageDetails });
const TAGGED = { imageDigest: "sha256:1", imageTags: ["1.0"], imagePushedAt: "2026-11-01T12:00:00.500000+01:00" };

describe("readImages", () => {
  it("reads what both versions of the AWS CLI print", () => {
    const older = { imageDigest: "sha256:2", imagePushedAt: 1_700_000_000.5, lastRecordedPullTime: 1_700_000_001 };
    expect(readImages(printed(TAGGED, older))).toEqual([
      { digest: "sha256:1", tags: ["1.0"], pushedAt: Date.UTC(2026, 10, 1, 11, 0, 0, 500) },
      { digest: "sha256:2", tags: [], pushedAt: 1_700_000_000_500, pulledAt: 1_700_000_001_000 },
    ]);
    expect(readImages(JSON.stringify([TAGGED]))).toHaveLength(1);
    expect(readImages(printed())).toEqual([]);
  });

  it("knows what is in the archive, and what has left it", () => {
    const archived = { ...TAGGED, lastArchivedAt: "2026-11-02T00:00:00Z" };
    const time = Date.UTC(2026, 10, 2);
    expect(readImages(printed({ ...archived, imageStatus: "ARCHIVED" }))).toMatchObject([{ archivedAt: time }]);
    expect(readImages(printed({ ...archived, imageStatus: "ACTIVE" }))).toEqual(readImages(printed(TAGGED)));
  });

  it.each([
    ["no JSON", "nonsense", "input/json-syntax"],
    ["something else", "{}", "input/images"],
    ["what list-images prints", JSON.stringify({ imageIds: [] }), "input/images"],
  ])("refuses %s", (_what, text, code) => {
    expect(readImages(text)).toMatchObject({ code });
  });

  it.each([
    ["imageDigest", { imagePushedAt: 1 }],
    ["imageDigest", null],
    ["imagePushedAt", { imageDigest: "sha256:1" }],
    ["imagePushedAt", { ...TAGGED, imagePushedAt: "yesterday" }],
    ["imagePushedAt", { ...TAGGED, imagePushedAt: 1e300 }],
    ["imageTags", { ...TAGGED, imageTags: "1.0" }],
    ["imageTags", { ...TAGGED, imageTags: [1] }],
    ["lastArchivedAt", { ...TAGGED, imageStatus: "ARCHIVED" }],
  ])("names the image and the property, %s, that it cannot read", (property, detail) => {
    const text = printed(TAGGED, detail);
    expect(readImages(text)).toEqual({
      code: "input/images",
      message: `Image #2 has no \`${property}\` that can be read, as \`aws ecr describe-images\` prints it.`,
      help: "Run `aws ecr describe-images --repository-name NAME --output json` without `--query`.",
      offset: text.indexOf(JSON.stringify(detail), 20),
    });
  });
});
