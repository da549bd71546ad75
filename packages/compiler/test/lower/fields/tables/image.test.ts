import { gitCommit, repository, service, type Image } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, lowerShop, textsOf } from "../../lowered.ts";

const images = repository("shop/api");

/** What a JavaScript user gives, for whom no type checker looks. */
const loosely = (call: "build" | "pinnedByCi", ...args: readonly unknown[]): Image =>
  Reflect.apply(images[call], images, args);

const running = (image: Image) => lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image })] });

describe("an image", () => {
  it.each([
    images.build("./api", { dockerfile: "Dockerfile", target: "production", args: { NODE: "22" } }),
    images.build("./api", { tags: [gitCommit(), "v1"] }),
    images.pinnedByCi({ initial: "v1.0.0" }),
  ])("%j is what its function takes", (image) => {
    expect(codesOf(running(image))).toEqual([]);
  });

  it.each([
    [
      loosely("build", "./api", { tags: "latest" }),
      'The image of service "api" has the text "latest" for `tags`, which takes an array.',
      'Write it like `tags: ["latest"]`.',
    ],
    [
      loosely("pinnedByCi", { tag: "v1.0.0" }),
      'Service "api" has an incomplete image for `image`: the call that made it lacks a value, or was given one of another type.',
      'Give the call its value: `repository("shop/api").pinnedByCi({ initial: "1.4.2" })`.',
    ],
    [
      loosely("pinnedByCi", { initial: "v1.0.0", latest: true }),
      'The image of service "api" has the property "latest", which an image that a pipeline names does not have.',
      "Remove `latest`.",
    ],
  ])("%j is reported once", (image, message, help) => {
    expect(textsOf(running(image))).toEqual([[message, help]]);
  });
});
