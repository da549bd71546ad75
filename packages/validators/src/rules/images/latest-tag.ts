import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { ecsGuide } from "../source.ts";
import { imageReference, isMovingRouter } from "./image-reference.ts";

export const latestTag = defineRule({
  code: "images/latest-tag",
  severity: "warning",
  on: "container",
  about: "image",
  summary: "An image has a tag that stays with one build.",
  source: ecsGuide("container-considerations.html"),
  check({ container: { image }, label }, report) {
    const reference = isKnown(image) && !isMovingRouter(image) ? imageReference(image) : undefined;
    if (reference?.tag === undefined || reference.digest !== undefined) return;
    if (reference.tag === "latest" || MOVING_TAGS.has(reference.tag)) report(moving(reference.tag, label));
  },
});

/** Tags that by their name follow a branch or a channel. */
const MOVING_TAGS: ReadonlySet<string> = new Set(["main", "master", "stable", "edge"]);

function moving(tag: string, label: string): Finding {
  return {
    at: ["image"],
    message: `Container ${label} runs the tag "${tag}", which moves: a later deployment or a rollback may get another image.`,
    help: 'Name a build, like ":1.4.2", or a digest.',
    severity: tag === "latest" ? "warning" : "info",
  };
}
