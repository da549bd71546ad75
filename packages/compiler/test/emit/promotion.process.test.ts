import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { findImages } from "../../src/emit/promotion.ts";
import { aws, runBash } from "./scripts/bash/run-bash.ts";

const registered = { cluster: "prod", family: "shop-api", service: "api", container: "app" };
const image = { name: "api", repository: "api", stack: "shop-staging-api", parameter: "Image", uri: "there/api" };
const step = findImages({
  from: "staging",
  role: "arn:aws:iam::123456789012:role/deploy",
  region: "eu-west-1",
  registry: "here",
  images: [{ ...image, registered, isCopied: false }],
});

function found(answers: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), "ecs-dsl-"));
  const { status, out } = runBash([aws(answers), `RUNNER_TEMP=${folder}`, step]);
  return { status, out, images: readFileSync(join(folder, "images"), "utf8") };
}

it("finds the image of the revision that the service has", () => {
  const services = "*describe-services*--cluster*prod*api*";
  const definition = "*describe-task-definition*shop-api:3*app*";
  expect(found({ [services]: "echo shop-api:3", [definition]: "echo here/api@sha256:12" })).toEqual({
    status: 0,
    out: "api=there/api@sha256:12 here/api@sha256:12\n",
    images: "api=there/api@sha256:12 here/api@sha256:12\n",
  });
});

it.each([
  ["there is no service", { "*": "return 255" }],
  ["it was never deployed", { "*services*": "echo bootstrap:1", "*": "echo None" }],
])("ends where %s", (_what, answers) => {
  expect(found(answers)).toMatchObject({
    status: 1,
    out: "::error::staging runs no image api; deploy there first.\n",
  });
});
