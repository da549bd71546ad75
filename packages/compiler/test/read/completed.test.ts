import { describe, expect, it } from "vitest";
import { lintText } from "./lint-text.ts";

const SECRETS = { name: "api", image: "nginx:1.27", secrets: [{ name: "TOKEN", valueFrom: "/shop/token" }] };
const LOGS = {
  name: "api",
  image: "nginx:1.27",
  logConfiguration: {
    logDriver: "awslogs",
    options: { "awslogs-group": "/shop", "awslogs-region": "eu-west-1", "awslogs-stream-prefix": "api" },
  },
};

function taskWith(container: unknown) {
  const fargate = { requiresCompatibilities: ["FARGATE"], networkMode: "awsvpc", cpu: "256", memory: "512" };
  return { family: "shop-api", ...fargate, containerDefinitions: [container] };
}

async function severities(value: unknown): Promise<readonly string[]> {
  const { diagnostics } = await lintText("task.json", JSON.stringify(value));
  return diagnostics.map(({ code, severity }) => `${severity} ${code}`);
}

function capitalized(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(capitalized);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, item]): readonly [string, unknown] => [
    name.charAt(0).toUpperCase() + name.slice(1),
    name === "options" ? item : capitalized(item),
  ]);
  return Object.fromEntries(entries);
}

function template(task: unknown): unknown {
  return { Resources: { Task: { Type: "AWS::ECS::TaskDefinition", Properties: capitalized(task) } } };
}

describe("a role that is missing", () => {
  it.each([
    ["secrets/execution-role", SECRETS],
    ["fargate/execution-role-awslogs", LOGS],
  ])("is a warning in a file by itself and an error in a template: %s", async (code, container) => {
    expect(await severities(taskWith(container))).toEqual([`warning ${code}`]);
    expect(await severities(template(taskWith(container)))).toContain(`error ${code}`);
  });
});

describe("what only AWS answers", () => {
  const answer = { ...taskWith({ name: "api", image: "nginx:1.27", user: null }), revision: 3, registeredBy: "shop" };

  it("is a warning in a file that is to be registered, and is removed", async () => {
    const { diagnostics, fixed } = await lintText("task.json", JSON.stringify(answer), { isFixing: true });
    expect(diagnostics).toEqual([]);
    expect(JSON.parse(fixed?.text ?? "")).toEqual(taskWith({ name: "api", image: "nginx:1.27" }));
    expect(await severities(answer)).toEqual(Array.from({ length: 2 }, () => "warning schema/answered-value"));
  });

  it("is accepted in the answer itself", async () => {
    expect(await severities({ taskDefinition: answer, tags: [] })).toEqual([]);
  });

  it.each([
    ["secrets/execution-role", SECRETS],
    ["fargate/execution-role-awslogs", LOGS],
  ])("lacks nothing that ECS required of it: %s", async (code, container) => {
    expect(await severities({ taskDefinition: taskWith(container) })).toEqual([`warning ${code}`]);
  });

  it("may be empty where nothing is set", async () => {
    const task = taskWith({ name: "api", image: "nginx:1.27" });
    expect(await severities({ taskDefinition: { ...task, tags: [] } })).toEqual(["warning schema/tags"]);
  });
});
