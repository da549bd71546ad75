import { isEcrHost } from "../../facts/ecr-uris.ts";
import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { ecsGuide } from "../source.ts";
import { imageReference, isArn } from "./image-reference.ts";

export const missingTag = defineRule({
  code: "images/missing-tag",
  severity: "warning",
  on: "container",
  about: "image",
  summary: "An image has a tag or a digest.",
  source: ecsGuide("container-considerations.html"),
  check({ container: { image }, label }, report) {
    const reference = isKnown(image) && image !== "" && !isArn(image) ? imageReference(image) : undefined;
    if (reference === undefined || reference.tag !== undefined || reference.digest !== undefined) return;
    // What lacks its repository has a finding of its own.
    if (!isEcrHost(reference.repository)) report(untagged(reference.repository, label));
  },
});

function untagged(repository: string, label: string): Finding {
  return {
    at: ["image"],
    message: `Container ${label} runs "${repository}" without a tag, so it gets "latest", which moves.`,
    help: 'Add the tag of one build, like ":1.4.2", or a digest.',
  };
}
