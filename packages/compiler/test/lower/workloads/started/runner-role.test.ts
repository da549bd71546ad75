import { expect, it } from "vitest";
import { resourceOfReport, statementsOf } from "../scheduled-task/scheduled.ts";

const PLACE = "${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}";

it("can start the task in its cluster, tag it and hand it its two roles, and nothing else", () => {
  expect(statementsOf(resourceOfReport("ScheduleRole"))).toEqual([
    {
      Effect: "Allow",
      Action: "ecs:RunTask",
      Resource: [{ "Fn::Sub": `arn:${PLACE}:task-definition/shop-production-report:*` }],
      Condition: { ArnEquals: { "ecs:cluster": { "Fn::Sub": `arn:${PLACE}:cluster/shop-production` } } },
    },
    {
      Effect: "Allow",
      Action: "ecs:TagResource",
      Resource: [{ "Fn::Sub": `arn:${PLACE}:task/shop-production/*` }],
      Condition: { StringEquals: { "ecs:CreateAction": "RunTask" } },
    },
    {
      Effect: "Allow",
      Action: "iam:PassRole",
      Resource: [{ "Fn::GetAtt": ["ExecutionRole", "Arn"] }, { "Fn::GetAtt": ["TaskRole", "Arn"] }],
      Condition: { StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" } },
    },
  ]);
});

it("hands on roles from elsewhere, in the limits of the app and with its tags", () => {
  const roles = { execution: "arn:aws:iam::123456789012:role/start", task: "arn:aws:iam::123456789012:role/report" };
  const permissionsBoundary = "arn:aws:iam::123456789012:policy/developers";
  const role = resourceOfReport("ScheduleRole", { roles, permissionsBoundary, tags: { team: "shop" } });
  expect(statementsOf(role).at(-1)).toMatchObject({ Action: "iam:PassRole", Resource: [roles.execution, roles.task] });
  expect(role).toMatchObject({ PermissionsBoundary: permissionsBoundary, Tags: [{ Key: "team", Value: "shop" }] });
});

it("is a role that only the schedules of this account have", () => {
  expect(resourceOfReport("ScheduleRole")).toMatchObject({
    AssumeRolePolicyDocument: {
      Statement: [
        {
          Principal: { Service: "scheduler.amazonaws.com" },
          Condition: {
            StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } },
            ArnLike: {
              "aws:SourceArn": {
                "Fn::Sub": "arn:${AWS::Partition}:scheduler:${AWS::Region}:${AWS::AccountId}:schedule-group/default",
              },
            },
          },
        },
      ],
    },
  });
});
