import type { Kind } from "./kind.ts";

/** Source: https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_EcsParameters.html */
export const ecsTarget: Kind<"ecsTarget"> = {
  noun: "target",
  isLeading: false,
  // It stands below a rule or a schedule, of a template or of a call.
  file: { words: ["EcsParameters"], recognizes: () => false },
};
