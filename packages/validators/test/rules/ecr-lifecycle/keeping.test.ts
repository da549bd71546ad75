import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

describeRule("ecr-lifecycle/keeps-nothing", "lifecyclePolicy", {
  at: "rules[0].selection.countNumber",
  accepts: {
    "what is right": {
      rules: [
        {
          rulePriority: 1,
          selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: 5 },
          action: { type: "expire" },
        },
      ],
    },
    "untagged images": {
      rules: [
        {
          rulePriority: 1,
          selection: { tagStatus: "untagged", countType: "imageCountMoreThan", countNumber: 1 },
          action: { type: "expire" },
        },
      ],
    },
  },
  rejects: {
    "what is wrong": {
      document: {
        rules: [
          {
            rulePriority: 1,
            selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: 4 },
            action: { type: "expire" },
          },
        ],
      },
      says: [
        "Rule 1 keeps 4 of its images; what runs, and what ran before, may be among those that go.",
        "Set `countNumber` to 5 or more.",
      ],
    },
  },
  unknown: [
    {
      rules: [
        {
          rulePriority: 1,
          selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: UNKNOWN },
          action: { type: "expire" },
        },
      ],
    },
    { rules: [{ rulePriority: 1, selection: UNKNOWN, action: { type: "expire" } }] },
  ],
});

describeRule("ecr-lifecycle/no-untagged-rule", "lifecyclePolicy", {
  at: "rules",
  accepts: {
    "what is right": {
      rules: [
        {
          rulePriority: 1,
          selection: { tagStatus: "untagged", countType: "sinceImagePushed", countUnit: "days", countNumber: 14 },
          action: { type: "expire" },
        },
        {
          rulePriority: 2,
          selection: { tagStatus: "tagged", tagPrefixList: ["v"], countType: "imageCountMoreThan", countNumber: 10 },
          action: { type: "expire" },
        },
      ],
    },
    "all images": {
      rules: [
        {
          rulePriority: 1,
          selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: 10 },
          action: { type: "expire" },
        },
      ],
    },
  },
  rejects: {
    "what is wrong": {
      document: {
        rules: [
          {
            rulePriority: 1,
            selection: { tagStatus: "tagged", tagPrefixList: ["v"], countType: "imageCountMoreThan", countNumber: 10 },
            action: { type: "expire" },
          },
        ],
      },
      says: [
        "No rule is about untagged images; each push of a tag that moves leaves one behind.",
        "Add a rule with the tagStatus untagged that expires them after some days.",
      ],
    },
  },
  unknown: [
    {
      rules: [
        {
          rulePriority: 1,
          selection: { tagStatus: UNKNOWN, countType: "imageCountMoreThan", countNumber: 10 },
          action: { type: "expire" },
        },
      ],
    },
    { rules: [UNKNOWN] },
  ],
});

describeRule("ecr-lifecycle/prefix-list-wildcard", "lifecyclePolicy", {
  at: "rules[0].selection.tagPrefixList[0]",
  accepts: {
    "what is right": {
      rules: [
        {
          rulePriority: 1,
          selection: { tagStatus: "tagged", tagPatternList: ["v*"], countType: "imageCountMoreThan", countNumber: 10 },
          action: { type: "expire" },
        },
      ],
    },
  },
  rejects: {
    "what is wrong": {
      document: {
        rules: [
          {
            rulePriority: 1,
            selection: { tagStatus: "tagged", tagPrefixList: ["v*"], countType: "imageCountMoreThan", countNumber: 10 },
            action: { type: "expire" },
          },
        ],
      },
      says: [
        'A rule is about tags that begin with "v*"; in a prefix a star is a star, which no tag has.',
        "Move it to `tagPatternList`, or write the beginning without a star.",
      ],
    },
  },
  unknown: [
    {
      rules: [
        {
          rulePriority: 1,
          selection: {
            tagStatus: "tagged",
            tagPrefixList: [UNKNOWN],
            countType: "imageCountMoreThan",
            countNumber: 10,
          },
          action: { type: "expire" },
        },
      ],
    },
  ],
});
