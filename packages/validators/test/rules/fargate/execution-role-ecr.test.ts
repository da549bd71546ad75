import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Task, fargateTask } from "../tasks.ts";

const ecr = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/shop/api:1.4.2";

function task(...images: readonly unknown[]): Readonly<Record<string, unknown>> {
  return fargateTask({
    executionRoleArn: undefined,
    containerDefinitions: images.map((image, index) => ({ name: index === 0 ? "web" : `proxy${index}`, image })),
  });
}

const help = "Set `executionRoleArn` to a role with the policy AmazonECSTaskExecutionRolePolicy.";

describeRule("fargate/execution-role-ecr", "taskDefinition", {
  at: "",
  alone: "warning",
  accepts: {
    "a role": fargateTask({ containerDefinitions: [{ name: "web", image: ecr }] }),
    "secrets besides, which secrets/execution-role looks at": fargateTask({
      executionRoleArn: undefined,
      containerDefinitions: [{ name: "web", image: ecr, secrets: [{ name: "KEY", valueFrom: "key" }] }],
    }),
    "a registry that is filled in": task("${REGISTRY}/shop/api:1.4.2"),
    "a public image": task("public.ecr.aws/nginx/nginx:1.27"),
    "an image that names ECR in its path": task("example.com/111122223333.dkr.ecr.io/api:1"),
    "a task for EC2, where the instance pulls": ec2Task({
      containerDefinitions: [{ name: "web", image: ecr, memory: 512 }],
    }),
  },
  rejects: {
    "an image in ECR": {
      document: task(ecr),
      says: [
        `Task "shop-api" pulls the image of container "web" from ECR without an execution role; Fargate does this with the execution role's rights.`,
        help,
      ],
    },
    ...Object.fromEntries(
      ["${AWS::AccountId}", "{{.Values.account}}", "ACCOUNT_ID"].map((account) => [
        `an image in ECR in the account ${account}`,
        {
          document: task(ecr.replace("111122223333", account)),
          says: [
            `Task "shop-api" pulls the image of container "web" from ECR without an execution role; Fargate does this with the execution role's rights.`,
            help,
          ],
        },
      ]),
    ),
    "two images in ECR, as one mistake": {
      document: task(ecr, ecr.replace("dkr.ecr", "dkr-ecr"), "public.ecr.aws/nginx/nginx:1.27"),
      says: [
        `Task "shop-api" pulls the image of containers "web" and "proxy1" from ECR without an execution role; Fargate does this with the execution role's rights.`,
        help,
      ],
    },
  },
  unknown: [
    task(UNKNOWN),
    { ...task(ecr), executionRoleArn: UNKNOWN },
    { ...task(ecr), containerDefinitions: UNKNOWN },
    { ...task(ecr), containerDefinitions: [UNKNOWN] },
  ],
});
