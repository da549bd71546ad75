import { describeRule } from "../describe-rule.ts";
import { UNKNOWN } from "../../../src/unknown.ts";
import { LATER, taskOf, template } from "../templates.ts";

const keeping = (countNumber: unknown, countType: unknown = "imageCountMoreThan") => ({
  rules: [{ rulePriority: 1, selection: { tagStatus: "any", countType, countNumber }, action: { type: "expire" } }],
});

describeRule("cost/ecr-storage", "lifecyclePolicy", {
  at: "rules[0].selection.countNumber",
  accepts: { "as many as are needed": keeping(500), days: keeping(1000, "sinceImagePushed") },
  rejects: {
    more: {
      document: keeping(501),
      says: [
        "Rule 1 keeps 501 images, and ECR charges for each of them.",
        "Set `countNumber` to what a rollback needs, or archive what has to be kept.",
      ],
    },
  },
  unknown: [keeping(UNKNOWN), keeping(1000, UNKNOWN)],
});

const logging = (Essential: unknown, group: object = {}, more: object = {}) =>
  template({
    Logs: { Type: "AWS::Logs::LogGroup", Properties: group },
    Task: taskOf(
      {},
      { Essential, LogConfiguration: { LogDriver: "awslogs", Options: { "awslogs-group": { Ref: "Logs" } } } },
    ),
    ...more,
  });

describeRule("cost/log-group-class", "template", {
  at: "Resources.Logs.Properties",
  accepts: {
    "the class": logging(false, { LogGroupClass: "INFREQUENT_ACCESS" }),
    "a container that is needed": logging(true),
    "a filter": logging(
      false,
      {},
      { Filter: { Type: "AWS::Logs::MetricFilter", Properties: { LogGroupName: { Ref: "Logs" } } } },
    ),
    "nobody's": template({ Logs: { Type: "AWS::Logs::LogGroup" } }),
  },
  rejects: {
    "a helper": {
      document: logging(false),
      says: [
        "Logs has what helping containers write, in the class STANDARD; INFREQUENT_ACCESS takes it in for half as much.",
        'Set `LogGroupClass` to "INFREQUENT_ACCESS"; it is replaced, and can have no filters.',
      ],
    },
    "a helper, by word": {
      document: logging(false, { LogGroupClass: "STANDARD" }),
      says: [
        "Logs has what helping containers write, in the class STANDARD; INFREQUENT_ACCESS takes it in for half as much.",
        'Set `LogGroupClass` to "INFREQUENT_ACCESS"; it is replaced, and can have no filters.',
      ],
    },
  },
  unknown: [logging(LATER), logging(false, { LogGroupClass: LATER })],
});
