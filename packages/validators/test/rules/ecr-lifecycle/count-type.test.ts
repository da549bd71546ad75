import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { any, archived, archiving, policy, untagged } from "./policies.ts";

describeRule("ecr-lifecycle/count-type", "lifecyclePolicy", {
  at: "rules[0].selection.countType",
  accepts: {
    imageCountMoreThan: policy(any(1)),
    sinceImagePushed: policy(untagged(1)),
    sinceImagePulled: policy(archiving(1)),
    sinceImageTransitioned: policy(archived(1)),
  },
  rejects: {
    "a misspelt type": {
      document: policy(untagged(1, { countType: "sinceImagesPushed" })),
      says: [
        'Rule 1 counts by "sinceImagesPushed"; ECR knows imageCountMoreThan, sinceImagePushed, sinceImagePulled and sinceImageTransitioned.',
        'Did you mean "sinceImagePushed"?',
      ],
      fixed: policy(untagged(1)),
      title: "Set countType to sinceImagePushed",
    },
    "another case": {
      document: policy(any(1, { countType: "imagecountmorethan" })),
      says: [
        'Rule 1 counts by "imagecountmorethan"; ECR knows imageCountMoreThan, sinceImagePushed, sinceImagePulled and sinceImageTransitioned.',
        'Did you mean "imageCountMoreThan"?',
      ],
      fixed: policy(any(1)),
      title: "Set countType to imageCountMoreThan",
    },
    "another word": {
      document: policy(any(1, { countType: "age" })),
      says: [
        'Rule 1 counts by "age"; ECR knows imageCountMoreThan, sinceImagePushed, sinceImagePulled and sinceImageTransitioned.',
        "Set `countType` to imageCountMoreThan, sinceImagePushed, sinceImagePulled or sinceImageTransitioned.",
      ],
    },
    "a name that every object has": {
      document: policy(any(1, { countType: "constructor" })),
      says: [
        'Rule 1 counts by "constructor"; ECR knows imageCountMoreThan, sinceImagePushed, sinceImagePulled and sinceImageTransitioned.',
        "Set `countType` to imageCountMoreThan, sinceImagePushed, sinceImagePulled or sinceImageTransitioned.",
      ],
    },
  },
  unknown: [policy(any(1, { countType: UNKNOWN })), policy(any(1, { countType: undefined }))],
});
