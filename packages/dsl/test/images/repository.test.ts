import { describe, expect, it } from "vitest";
import { repository } from "../../src/index.ts";

const images = repository("shop/api", { scanOnPush: false });

describe("a repository", () => {
  it("has its settings as given", () => {
    expect(images).toMatchObject({ kind: "repository", name: "shop/api", props: { scanOnPush: false } });
  });

  it.each([
    ["built", images.build("./api", { target: "production" }), { context: "./api", props: { target: "production" } }],
    ["named by its tag", images.tag("v1.0"), { tag: "v1.0" }],
    ["named by its digest", images.digest("sha256:00"), { digest: "sha256:00" }],
  ])("makes an image that is %s and knows where it is", (_how, image, settings) => {
    expect(image).toMatchObject({ kind: "image", ...settings });
    expect(image.repository).toBe(images);
  });
});
