import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { testIo } from "./test-io.ts";

const folder = mkdtempSync(join(tmpdir(), "lifecycle-"));
afterAll(() => rmSync(folder, { recursive: true }));

const untagged = { tagStatus: "untagged", countType: "sinceImagePushed", countUnit: "days", countNumber: 7 };
const details = [{ imageDigest: `sha256:${"a".repeat(64)}`, imagePushedAt: "2026-11-25T12:00:00Z" }];
writeFileSync(
  join(folder, "policy.json"),
  JSON.stringify({ rules: [{ rulePriority: 1, selection: untagged, action: { type: "expire" } }] }),
);
writeFileSync(join(folder, "images.json"), JSON.stringify({ imageDetails: details }));

async function lifecycle(...argv: readonly string[]) {
  const { io, out, err } = testIo({ cwd: folder });
  const code = await main(["lifecycle", ...argv], io);
  return { code, out: out(), err: err() };
}

it("says when each image goes, from now or from a day on", async () => {
  expect(await lifecycle("policy.json", "images.json", "--at", "2026-11-28")).toEqual({
    code: 0,
    out: "2026-12-02  expires  rule 1  sha256:aaaaaaaaaaaa  pushed 2026-11-25  untagged\n",
    err: "Of 1 image, 0 go within a day and 1 on a later day.\n",
  });
  expect((await lifecycle("policy.json", "images.json", "--at", "2026-12-03")).out).toContain("within a day");
});

it("answers programs", async () => {
  const { out } = await lifecycle("policy.json", "images.json", "--at", "2026-11-28", "--format", "json");
  expect(JSON.parse(out)).toMatchObject({ at: "2026-11-28T00:00:00.000Z", images: [{ action: "expire" }] });
});

it.each([
  [[], "usage/policy-and-images"],
  [["-"], "usage/policy-and-images"],
  [["policy.json", "images.json", "more.json"], "usage/policy-and-images"],
  [["policy.json", "images.json", "--at", "soon"], "usage/unknown-value"],
  [["missing.json", "images.json"], "input/not-found"],
  [["policy.json", "missing.json"], "input/not-found"],
  [["images.json", "policy.json"], "input/lifecycle-policy"],
  [["policy.json", "policy.json"], "input/images"],
  [["policy.json"], "input/empty"],
])("answers %j with 2 and %s", async (argv, code) => {
  const result = await lifecycle(...argv);
  expect(result.code).toBe(2);
  expect(result.out).toBe("");
  expect(result.err).toContain(`[${code}]`);
});
