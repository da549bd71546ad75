import { expect, it } from "vitest";
import { beyondNeeds } from "./least-privilege.ts";
import { statementsIn } from "./statements.ts";

const SECRET = "arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/db-??????";

it("reports what a statement allows beyond what is needed", () => {
  const beyond = (statement: string) => statementsIn(templateWith(statement), "api.yaml").flatMap(beyondNeeds);
  expect(beyond(`Effect: Allow, Action: [secretsmanager:GetSecretValue], Resource: "${SECRET}"`)).toEqual([]);
  expect(beyond("Effect: Deny, Action: ['s3:*'], Resource: '*'")).toEqual([]);
  const wide = [
    ["Action: ecr:BatchGetImage, Resource: '*'", "ecr:BatchGetImage on *"],
    ["Action: 'secretsmanager:*', Resource: '*'", "secretsmanager:* on *"],
    [
      `Action: secretsmanager:GetSecretValue, Resource: "${SECRET.replace("-??????", "*")}"`,
      "secretsmanager:GetSecretValue on arn:",
    ],
    ["Action: iam:PassRole, Resource: !GetAtt TaskRole.Arn", "iam:PassRole on TaskRole.Arn"],
    ["Action: 'kms:Decrypt', Resource: 'arn:aws:kms:us-east-1:123456789012:key/*'", "kms:Decrypt on arn:"],
    ["Action: ecr:BatchGetImage, Principal: '*'", "anyone ecr:BatchGetImage"],
    ["Action: sns:Publish, Principal: { Service: events.amazonaws.com }", "anyone sns:Publish"],
  ];
  for (const [statement = "", line = ""] of wide) {
    expect(beyond(`Effect: Allow, ${statement}`)).toEqual([
      expect.stringContaining(`api.yaml: AWS::IAM::Role: ${line}`),
    ]);
  }
});

function templateWith(statement: string): string {
  return `Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      Policies:
        - PolicyDocument:
            Statement: [{ ${statement} }]
`;
}
