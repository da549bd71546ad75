import type { Kind } from "./kind.ts";

/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html */
export const template: Kind<"template"> = {
  noun: "template",
  isLeading: false,
  // A template is read as the documents of its resources; this one is made beside them, and of calls that say what one resource does.
  file: { words: ["ecs:service:DesiredCount"], recognizes: () => false },
};
