import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container, ec2Task } from "../tasks.ts";

const gpu = { type: "GPU", value: "1" };

describeRule("schema/retired-inference", "taskDefinition", {
  accepts: {
    "a GPU": ec2Container({ resourceRequirements: [gpu] }),
    "an empty list": ec2Task({ inferenceAccelerators: [] }),
  },
  rejects: {
    "accelerators of the task": {
      document: ec2Task({ inferenceAccelerators: [{ deviceName: "device_1", deviceType: "eia2.medium" }] }),
      at: "inferenceAccelerators",
      says: [
        "The task has an Elastic Inference accelerator; AWS retired them in April 2023 and answers: \"Unsupported field 'inferenceAccelerators'\".",
        "Remove it; GPU and Inferentia instances are what replaced it.",
      ],
      fixed: ec2Task(),
      title: "Remove the accelerator",
    },
    "an accelerator of a container": {
      document: ec2Container({ resourceRequirements: [gpu, { type: "InferenceAccelerator", value: "device_1" }] }),
      at: "containerDefinitions[0].resourceRequirements[1]",
      says: [
        "A container requires an Elastic Inference accelerator; AWS retired them in April 2023 and answers: \"Unsupported field 'inferenceAccelerators'\".",
        "Remove it; GPU and Inferentia instances are what replaced it.",
      ],
      fixed: ec2Container({ resourceRequirements: [gpu] }),
      title: "Remove the accelerator",
    },
  },
  unknown: [
    ec2Task({ inferenceAccelerators: UNKNOWN }),
    ec2Container({ resourceRequirements: UNKNOWN }),
    ec2Container({ resourceRequirements: [UNKNOWN, { type: UNKNOWN }] }),
    ec2Task({ containerDefinitions: UNKNOWN }),
  ],
});
