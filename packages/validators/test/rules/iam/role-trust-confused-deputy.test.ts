import { describeRule } from "../describe-rule.ts";
import { arnOf, LATER, role, taskOf, template } from "../templates.ts";

const used = (one: unknown) =>
  template({ Role: one, Task: taskOf({ TaskRoleArn: arnOf("Role"), ExecutionRoleArn: arnOf("Role") }) });
const trusting = (statement: object) =>
  used(
    role({
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Effect: "Allow",
            Principal: { Service: "ecs-tasks.amazonaws.com" },
            Action: "sts:AssumeRole",
            ...statement,
          },
        ],
      },
    }),
  );

describeRule("iam/role-trust-confused-deputy", "template", {
  at: "Resources.Role.Properties.AssumeRolePolicyDocument",
  accepts: {
    "a condition": trusting({ Condition: { StringEquals: { "aws:SourceAccount": "123456789012" } } }),
    "another service": trusting({ Principal: { Service: "ec2.amazonaws.com" } }),
    "what is refused": trusting({ Effect: "Deny" }),
    everybody: trusting({ Principal: "*" }),
    "an account": trusting({ Principal: { AWS: "arn:aws:iam::123456789012:root" } }),
    "a role that no task has": template({ Role: role() }),
  },
  rejects: {
    "no condition": {
      document: used(role()),
      says: [
        "Role lets ECS take it for whoever asks ECS; a condition on aws:SourceAccount keeps it to your own account.",
        "Add a `Condition` with StringEquals of aws:SourceAccount, and ArnLike of aws:SourceArn.",
      ],
    },
  },
  unknown: [
    trusting({ Principal: LATER }),
    trusting({ Condition: LATER }),
    used(role({ AssumeRolePolicyDocument: LATER })),
  ],
});
