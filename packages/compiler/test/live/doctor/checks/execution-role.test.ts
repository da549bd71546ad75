import { describe, expect, it } from "vitest";
import { executionRole } from "../../../../src/live/doctor/checks/execution-role.ts";
import { type Answers, denied, failed } from "../../answers.ts";
import { patient, says } from "../patients.ts";

const role = (AssumeRolePolicyDocument: string) => ({
  Role: {
    Path: "/",
    RoleName: "run",
    RoleId: "AROA",
    Arn: "arn:aws:iam::123456789012:role/run",
    CreateDate: new Date(0),
    AssumeRolePolicyDocument,
  },
});
const trusting = encodeURIComponent('{"Statement":[{"Principal":{"Service":"ecs-tasks.amazonaws.com"}}]}');
const allowing = (decision: "allowed" | "implicitDeny"): Answers => ({
  "iam:GetRole": () => role(trusting),
  "iam:SimulatePrincipalPolicy": ({ ActionNames = [] }) => ({
    EvaluationResults: ActionNames.map((EvalActionName) => ({
      EvalActionName,
      EvalDecision: EvalActionName === "ecr:BatchGetImage" ? decision : "allowed",
    })),
  }),
});

describe("execution role", () => {
  it("finds nothing where it may what it must", async () => {
    expect(await executionRole.examine(patient({}, allowing("allowed")))).toEqual({ findings: [], unseen: [] });
  });

  it("finds what it may not", async () => {
    expect(await executionRole.examine(patient({}, allowing("implicitDeny")))).toMatchObject({
      findings: [
        {
          likelihood: "certain",
          says: "Execution role run may not pull image shop/api:1.0.0.",
          evidence: [
            "iam:SimulatePrincipalPolicy: ecr:BatchGetImage on arn:aws:ecr:us-east-1:123456789012:repository/shop/api: implicitDeny",
          ],
        },
      ],
    });
  });

  it("finds a role that is gone, and one that ECS may not take", async () => {
    const gone = patient({}, { "iam:GetRole": () => failed("NoSuchEntityException") });
    expect(says(await executionRole.examine(gone))).toEqual(["Execution role run does not exist."]);
    const lambda = encodeURIComponent('{"Statement":[{"Principal":{"Service":"lambda.amazonaws.com"}}]}');
    const untrusting = patient({}, { ...allowing("allowed"), "iam:GetRole": () => role(lambda) });
    expect(says(await executionRole.examine(untrusting))).toEqual([
      "ECS may not take execution role run: its trust policy does not name ecs-tasks.amazonaws.com.",
    ]);
  });

  it("finds that there is none, on Fargate alone", async () => {
    const taskDefinition = { family: "shop-api", requiresCompatibilities: ["FARGATE"] as const };
    const none = { ...taskDefinition, requiresCompatibilities: [...taskDefinition.requiresCompatibilities] };
    expect(says(await executionRole.examine(patient({ taskDefinition: none })))).toEqual([
      "The task definition has no execution role, and its containers need one.",
    ]);
    expect(says(await executionRole.examine(patient({ taskDefinition: { family: "shop-api" } })))).toEqual([]);
    expect(
      says(await executionRole.examine(patient({ taskDefinition: none, containers: [{ image: "nginx:1" }] }))),
    ).toEqual([]);
  });

  it("says what it could not look at", async () => {
    const examined = await executionRole.examine(
      patient({}, { "iam:GetRole": denied, "iam:SimulatePrincipalPolicy": denied }),
    );
    expect(examined).toMatchObject({
      findings: [],
      unseen: [{ action: "iam:GetRole" }, { action: "iam:SimulatePrincipalPolicy" }],
    });
  });
});
