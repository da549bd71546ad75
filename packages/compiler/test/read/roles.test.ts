import { describe, expect, it } from "vitest";
import { lintText } from "./lint-text.ts";

const template = (role: string): string => `Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: api
      RequiresCompatibilities: [FARGATE]
      NetworkMode: awsvpc
      Cpu: 256
      Memory: 512
      ExecutionRoleArn: ${role}
      TaskRoleArn: ${role}
      ContainerDefinitions:
        - Name: api
          Image: !Sub "\${AWS::AccountId}.dkr.ecr.\${AWS::Region}.amazonaws.com/shop/api:1.4.2"
          Secrets: [{ Name: TOKEN, ValueFrom: !Ref Token }]
          LogConfiguration:
            LogDriver: awslogs
            Options: { awslogs-group: !Ref Logs, awslogs-region: !Ref "AWS::Region", awslogs-stream-prefix: api }
  Service:
    Type: AWS::ECS::Service
    Properties:
      TaskDefinition: !Ref Task
      NetworkConfiguration:
        AwsvpcConfiguration: { Subnets: [!Ref Subnet], SecurityGroups: [!Ref Group, shop-api] }
  Classic:
    Type: AWS::ECS::Service
    Properties:
      TaskDefinition: !Ref Imported
      LoadBalancers: [{ TargetGroupArn: !Ref Targets, ContainerName: api, ContainerPort: 80 }]
      Role: ${role}
`;

/** That one role is there twice is another matter. */
const isJudged = (code: string) => code !== "iam/execution-equals-task-role";

describe("a role or a group", () => {
  it.each([
    "!Ref Role",
    "!GetAtt Role.Arn",
    "{ Ref: Role }",
    "!Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/shop'",
    "!ImportValue shop-role",
    "!If [IsLive, !Ref Role, !Ref AWS::NoValue]",
    "!Join ['', ['arn:aws:iam::', !Ref AWS::AccountId, ':role/shop']]",
    "'{{resolve:ssm:/shop/role}}'",
    "shopRole",
  ])("is not judged by how a template refers to it: %s", async (role) => {
    const { diagnostics } = await lintText("stack.yaml", template(role));
    expect(diagnostics.map(({ code }) => code).filter(isJudged)).toEqual([]);
  });

  it.each(["ecsTaskExecutionRole", "arn:aws:iam::ACCOUNT_ID:role/shop", "arn:aws:iam::<ACCOUNT>:role/shop", "$ROLE"])(
    "is not judged by its name in a file: %s",
    async (role) => {
      const task = {
        family: "api",
        executionRoleArn: role,
        taskRoleArn: role,
        containerDefinitions: [{ name: "api", image: "shop/api:1.4.2", memory: 128, secrets: [] }],
      };
      const { diagnostics } = await lintText("task.json", JSON.stringify(task));
      expect(diagnostics.map(({ code }) => code).filter(isJudged)).toEqual([]);
    },
  );

  it("is missing where a template sets nothing", async () => {
    const { diagnostics } = await lintText("stack.yaml", template("!Ref AWS::NoValue"));
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["error secrets/execution-role"]);
  });
});
