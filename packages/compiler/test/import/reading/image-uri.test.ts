import { describe, expect, it } from "vitest";
import { Call, Constant } from "../../../src/import/draft.ts";
import { imageAt, unknownImage } from "../../../src/import/reading/image-uri.ts";
import { openVariable } from "../../../src/import/reading/open-text.ts";
import { shown } from "../shown.ts";

const own = () => new Constant("images", new Call("repository", ["shop/api"]));
const TAG = openVariable("IMAGE_TAG");
const ECR = "123456789012.dkr.ecr.eu-west-1.amazonaws.com";
const EXISTING = 'repository.existing("shop/api", { account: "123456789012", region: "eu-west-1" })';

describe("an image that is there", () => {
  it.each([
    ["nginx:1.29", '"nginx:1.29"'],
    [`${ECR}/shop/api:1.0`, `${EXISTING}.tag("1.0")`],
    [`${ECR}/shop/api`, `${EXISTING}.tag("latest")`],
    [`${ECR}/shop/api:${TAG}`, `${EXISTING}.tag(deployParameter("ImageTag"))`],
    [`${ECR}/shop/api:v${TAG}`, `${EXISTING}.tag(deployParameter("ImageTag"))`],
    [`${ECR}/shop/api@sha256:${"a".repeat(64)}`, `${EXISTING}.digest("sha256:${"a".repeat(64)}")`],
  ])("is told as the language has it: %s", (uri, code) => {
    const { value, words } = imageAt(uri, own);
    expect([shown(value), words]).toEqual([code, undefined]);
  });

  it("says what is not known of it", () => {
    expect(shown(imageAt(`ghcr.io/shop/api:${TAG}`, own).value)).toBe('"ghcr.io/shop/api:latest"');
    expect(shown(imageAt(`${openVariable("REGISTRY")}/api:${TAG}`, own).value)).toBe(
      'images.tag(deployParameter("ImageTag"))',
    );
    expect(shown(imageAt(`${openVariable("REGISTRY")}/api:2`, own).value)).toBe('images.tag("2")');
    expect(imageAt(`${openVariable("REGISTRY")}/api:2`, own).words).toContain("takes REGISTRY, which is not set");
    expect(shown(unknownImage(own))).toBe('images.tag("latest")');
  });
});
