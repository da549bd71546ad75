import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container, fargateContainer } from "../tasks.ts";

const logConfiguration = { logDriver: "awslogs", options: { "awslogs-group": "/ecs/shop/api" } };
const ecr = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/shop/api:1.4.2";

function task(container: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { ...fargateContainer(container), executionRoleArn: undefined };
}

describeRule("fargate/execution-role-awslogs", "taskDefinition", {
  at: "",
  alone: "warning",
  accepts: {
    "a role": fargateContainer({ logConfiguration }),
    "another log driver": task({ logConfiguration: { logDriver: "splunk" } }),
    "no logs": task({}),
    "a task for EC2": ec2Container({ logConfiguration }),
    "an image in ECR besides, which fargate/execution-role-ecr looks at": task({ logConfiguration, image: ecr }),
  },
  rejects: {
    "awslogs without a role": {
      document: task({ logConfiguration }),
      says: [
        `Task "shop-api" sends the logs of container "web" to CloudWatch without an execution role; Fargate does this with the execution role's rights.`,
        "Set `executionRoleArn` to a role with the policy AmazonECSTaskExecutionRolePolicy.",
      ],
    },
    "awslogs in a container without a name": {
      document: task({ logConfiguration, name: UNKNOWN }),
      says: [
        `Task "shop-api" sends the logs of container #1 to CloudWatch without an execution role; Fargate does this with the execution role's rights.`,
        "Set `executionRoleArn` to a role with the policy AmazonECSTaskExecutionRolePolicy.",
      ],
    },
  },
  unknown: [
    task({ logConfiguration: UNKNOWN }),
    task({ logConfiguration: { logDriver: UNKNOWN } }),
    { ...task({ logConfiguration }), executionRoleArn: UNKNOWN },
  ],
});
