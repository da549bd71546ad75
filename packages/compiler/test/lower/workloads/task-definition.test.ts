import { loadBalancer, repository, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { documentOf, IMAGE, lowerShop, propertiesOf } from "../lowered.ts";

const edge = loadBalancer("edge");
const api = service("api", {
  cpu: "0.5 vCPU",
  memory: "1 GB",
  image: repository("shop/api").build("./api"),
  ports: { http: 8080 },
  environment: { ZONE: "b", ADDRESS: "a" },
  healthCheck: { command: "curl -f http://localhost:8080/ || exit 1" },
  routes: { http: edge.route({ path: "/api/*" }) },
});
const shop = lowerShop({ workloads: [api] });

it("makes a task definition with every default", () => {
  expect(documentOf(shop, "taskDefinition")).toEqual({
    family: "shop-production-api",
    networkMode: "awsvpc",
    requiresCompatibilities: ["FARGATE"],
    cpu: "512",
    memory: "1024",
    runtimePlatform: { cpuArchitecture: "X86_64", operatingSystemFamily: "LINUX" },
    executionRoleArn: "${EXECUTION_ROLE_ARN}",
    taskRoleArn: "${TASK_ROLE_ARN}",
    containerDefinitions: [
      {
        name: "api",
        image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:${IMAGE_TAG}",
        essential: true,
        portMappings: [{ name: "http", containerPort: 8080, protocol: "tcp" }],
        environment: [
          { name: "ADDRESS", value: "a" },
          { name: "ZONE", value: "b" },
        ],
        healthCheck: { command: ["CMD-SHELL", "curl -f http://localhost:8080/ || exit 1"] },
        logConfiguration: {
          logDriver: "awslogs",
          options: {
            "awslogs-group": "/ecs/shop/production/api",
            "awslogs-region": "eu-west-1",
            "awslogs-stream-prefix": "api",
          },
        },
      },
    ],
  });
});

it.each(["Execution", "Task"])("gives the %s role no name, and leaves its ARN to whoever registers the file", (use) => {
  const role = Object(propertiesOf(shop, "shop-production-api", `${use}Role`));
  expect(role).not.toHaveProperty("RoleName");
  const placeholder = `\${${use.toUpperCase()}_ROLE_ARN}`;
  expect(documentOf(shop, "taskDefinition")).toHaveProperty(`${use.toLowerCase()}RoleArn`, placeholder);
  expect(propertiesOf(shop, "shop-production-api", "TaskDefinition")).toHaveProperty(`${use}RoleArn`, {
    "Fn::GetAtt": [`${use}Role`, "Arn"],
  });
});

it("says the storage of a task only where it is given", () => {
  const sized = service("api", { cpu: 256, memory: 512, image: IMAGE, ephemeralStorage: 21 });
  expect(documentOf(lowerShop({ workloads: [sized] }), "taskDefinition")).toHaveProperty("ephemeralStorage", {
    sizeInGiB: 21,
  });
});
