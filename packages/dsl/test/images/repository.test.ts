import { describe, expect, it } from "vitest";
import { gitCommit, repository } from "../../src/index.ts";

const images = repository("shop/api", { scanOnPush: false });

describe("a repository", () => {
  it("has its settings as given", () => {
    expect(images).toMatchObject({ kind: "repository", name: "shop/api", props: { scanOnPush: false } });
  });

  it.each([
    ["built", images.build("./api", { target: "production" }), { context: "./api", props: { target: "production" } }],
    ["named by its tag", images.tag("v1.0"), { tag: "v1.0" }],
    ["named by its digest", images.digest("sha256:00"), { digest: "sha256:00" }],
    ["named by a pipeline", images.pinnedByCi({ initial: "v1" }), { source: "pinned", props: { initial: "v1" } }],
    ["tagged", images.build("./api", { tags: [gitCommit()] }), { props: { tags: [{ kind: "git-commit" }] } }],
  ])("makes an image that is %s and knows where it is", (_how, image, settings) => {
    expect(image).toMatchObject({ kind: "image", ...settings });
    expect(image.repository).toBe(images);
  });

  it("may exist already, where it is said to be", () => {
    const proxy = repository.existing("platform/proxy", { account: "987654321098" });
    expect(proxy).toMatchObject({ kind: "repository", source: "existing", props: { account: "987654321098" } });
    expect(proxy.tag("v2").repository).toBe(proxy);
  });
});
