import { expect, it } from "vitest";
import { CONTAINER, imported, SERVICE, TASK } from "./importing.ts";

const LOG = { ...CONTAINER, name: "log", image: "fluent/fluent-bit:3", essential: false };

it("is about the container that requests go to, or that has to run", () => {
  const balanced = {
    ...SERVICE,
    loadBalancers: [
      {
        targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/a/50dc6c495c0c9188",
        containerName: "log",
        containerPort: 80,
      },
    ],
  };
  const task = {
    ...TASK,
    containerDefinitions: [
      { ...CONTAINER, name: "web" },
      { ...LOG, portMappings: [{ containerPort: 80 }] },
    ],
  };
  expect(imported(task, balanced).text).toContain('container: { name: "log" }');
  expect(imported(task).text).toContain('container: { name: "web" }');
  expect(imported({ ...TASK, containerDefinitions: [LOG, { ...CONTAINER, name: "web" }] }).text).toContain(
    'container: { name: "web" }',
  );
});

it("has the others as sidecars, with what no property says as overrides", () => {
  const router = {
    ...LOG,
    firelensConfiguration: { type: "fluentbit" },
    dependsOn: [{ containerName: "api", condition: "START" }],
  };
  const { text } = imported({ ...TASK, containerDefinitions: [CONTAINER, router] });
  expect(text).toContain(`  sidecars: {
    log: {
      image: "fluent/fluent-bit:3",
      essential: false,
      dependsOn: { main: "START" },
      logging: awsLogs({ logGroup: "/ecs/shop", streamPrefix: "api" }),
      overrides: { container: { firelensConfiguration: { type: "fluentbit" } } },
    },
  },`);
});

it("says that the stack makes roles where none are given", () => {
  const { executionRoleArn: _, taskRoleArn: __, ...others } = TASK;
  expect(imported(others).remarks).toEqual(
    expect.arrayContaining([
      "executionRoleArn: The stack makes the role by which ECS starts the tasks, with the rights that it takes.",
      "taskRoleArn: The stack makes a role for the program; `permissions` gives it rights.",
    ]),
  );
});

it("has an override for what no property says of the task", () => {
  const proxyConfiguration = { type: "APPMESH", containerName: "envoy" };
  expect(imported({ ...TASK, proxyConfiguration }).text).toContain(
    'overrides: { taskDefinition: { proxyConfiguration: { type: "APPMESH", containerName: "envoy" } } },',
  );
});
