import type { Path } from "../../path.ts";
import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { ecsApi } from "../source.ts";

export const retiredInference = defineRule({
  code: "schema/retired-inference",
  severity: "error",
  on: "taskDefinition",
  summary: "A task does not ask for Elastic Inference, which AWS has retired.",
  source: ecsApi("API_InferenceAccelerator.html"),
  check({ containerDefinitions: containers, inferenceAccelerators: accelerators }, report) {
    if (isKnown(accelerators) && accelerators.length > 0) report(retired(["inferenceAccelerators"], "The task has"));
    if (!isKnown(containers)) return;
    containers.forEach((container, index) => {
      if (!isKnown(container) || !isKnown(container.resourceRequirements)) return;
      container.resourceRequirements.forEach((requirement, place) => {
        if (!isKnown(requirement) || requirement.type !== "InferenceAccelerator") return;
        report(retired(["containerDefinitions", index, "resourceRequirements", place], "A container requires"));
      });
    });
  },
});

function retired(at: Path, subject: string): Finding {
  return {
    at,
    message: `${subject} an Elastic Inference accelerator; AWS retired them in April 2023 and answers: "Unsupported field 'inferenceAccelerators'".`,
    help: "Remove it; GPU and Inferentia instances are what replaced it.",
    fix: { title: "Remove the accelerator", edits: [{ op: "remove", at }] },
  };
}
