import { describe, expect, it } from "vitest";
import { lint } from "../../packages/compiler/src/lint.ts";
import { lintText } from "../../packages/compiler/test/read/lint-text.ts";
import { WHOLE_TEMPLATE } from "./whole-template.ts";

/** One change to it, and the finding that the change brings. */
const CHANGES: readonly (readonly [from: string, to: string, found: string])[] = [
  ["ContainerName: web", "ContainerName: app", "error networking/lb-container-unknown"],
  ["ContainerPort: 80 }]\n      Service", "ContainerPort: 81 }]\n      Service", "error networking/lb-port-unknown"],
  ["TargetType: ip, ", "", "error networking/lb-target-type"],
  ["DependsOn: Listener\n    ", "", "warning networking/lb-listener-dependency"],
  ["Namespace: shop, ", "", "error networking/sc-namespace"],
  ["PortName: http", "PortName: grpc", "error networking/sc-port-name"],
  ["LogGroupName: /shop/web", "LogGroupName: /shop/api", "warning logging/group-missing"],
  ["      RequiresCompatibilities: [FARGATE]\n", "", "warning schema/requires-compatibilities-missing"],
  [
    "      NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [subnet-1], SecurityGroups: [sg-1] } }\n",
    "",
    "error networking/network-configuration-required",
  ],
];

async function found(text: string): Promise<readonly string[]> {
  const { diagnostics } = await lintText("template.yaml", text);
  return diagnostics.filter(({ severity }) => severity !== "info").map(({ code, severity }) => `${severity} ${code}`);
}

describe("a template", () => {
  it("has nothing wrong", async () => {
    expect(await found(WHOLE_TEMPLATE)).toEqual([]);
  });

  it.each(CHANGES)("is looked at as a whole: %j → %j", async (from, to, finding) => {
    const changed = WHOLE_TEMPLATE.replace(from, to);
    expect(changed).not.toBe(WHOLE_TEMPLATE);
    expect(await found(changed)).toEqual([finding]);
  });

  it.each(["!If [IsLive, !Ref Task, !Ref Other]", "!Ref Other", "web:3"])(
    "says nothing of a task definition that may be another: %s",
    async (task) => {
      const text = WHOLE_TEMPLATE.replace("TaskDefinition: !Ref Task", `TaskDefinition: ${task}`);
      expect(await found(text.replace("ContainerName: web", "ContainerName: app"))).toEqual([]);
    },
  );
});

const TASK = {
  family: "web",
  networkMode: "awsvpc",
  containerDefinitions: [{ name: "web", image: "nginx:1.27", memory: 512, portMappings: [{ containerPort: 80 }] }],
};
const SERVICE = {
  desiredCount: 2,
  launchType: "EC2",
  networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1"] } },
  deploymentConfiguration: {},
  loadBalancers: [{ targetGroupArn: "arn", containerName: "app", containerPort: 80 }],
};

async function foundIn(files: Readonly<Record<string, unknown>>, isFixing = false): Promise<readonly string[]> {
  const inputs = Object.entries(files).map(([file, value]) => ({
    file,
    bytes: Buffer.from(JSON.stringify(value)),
    isNamed: false,
  }));
  const linted = await lint(inputs, { isFixing });
  return linted.flatMap(({ diagnostics, file }) =>
    diagnostics
      .filter(({ code }) => code.startsWith("networking/lb"))
      .map(({ code, severity }) => `${file} ${severity} ${code}`),
  );
}

describe("a folder", () => {
  it("has a service and its task definition, in any order", async () => {
    const service = "a/ecs-service-def.json";
    const expected = [`${service} warning networking/lb-container-unknown`];
    expect(await foundIn({ [service]: SERVICE, "a/ecs-task-def.json": TASK })).toEqual(expected);
    expect(await foundIn({ "a/ecs-task-def.json": TASK, [service]: SERVICE }, true)).toEqual(expected);
    expect(await foundIn({ "b/ecs-task-def.json": TASK, [service]: SERVICE })).toEqual([]);
  });

  it("has an input of RunTask and its task definition", async () => {
    const run = { taskDefinition: "web", cluster: "shop", overrides: { containerOverrides: [{ name: "app" }] } };
    const inputs = [TASK, run].map((value, index) => ({
      file: `${index}.json`,
      bytes: Buffer.from(JSON.stringify(value)),
      isNamed: false,
    }));
    const [, linted] = await lint(inputs);
    expect(linted?.diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      "warning ops/run-task",
      "warning ops/run-task",
    ]);
  });
});
