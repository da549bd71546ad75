import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TaskDefinition } from "../../packages/validators/src/index.ts";
import { lintText } from "../../packages/compiler/test/read/lint-text.ts";
import { NOTATIONS } from "./notations.ts";

const TASK: TaskDefinition = {
  family: "shop-api",
  requiresCompatibilities: ["FARGATE"],
  networkMode: "awsvpc",
  cpu: "256",
  memory: "512",
  executionRoleArn: "arn:aws:iam::123456789012:role/shop-execution",
  containerDefinitions: [
    { name: "api", image: "nginx:1.27", essential: true },
    { name: "log", image: "fluent-bit:3.1", essential: false },
  ],
};

type Container = NonNullable<TaskDefinition["containerDefinitions"]>[number];

function withContainer(index: number, change: Partial<Container>) {
  return (task: TaskDefinition): TaskDefinition => ({
    ...task,
    containerDefinitions: (task.containerDefinitions ?? []).map((container, at) =>
      at === index ? { ...container, ...change } : container,
    ),
  });
}

/** Faults with a certain fix. */
const FAULTS: Readonly<Record<string, (task: TaskDefinition) => TaskDefinition>> = {
  "a size that Fargate does not offer": (task) => ({ ...task, memory: "4096" }),
  "a network mode that Fargate does not have": (task) => ({ ...task, networkMode: "bridge" }),
  "storage that is the default": (task) => ({ ...task, ephemeralStorage: { sizeInGiB: 20 } }),
  "a scheme before an image": withContainer(0, { image: "https://registry.example.com/shop:1" }),
  "a reservation above the limit": withContainer(0, { memory: 128, memoryReservation: 256 }),
  "a protocol over TCP": withContainer(0, { portMappings: [{ containerPort: 80, protocol: JSON.parse('"http"') }] }),
  "a wait for an essential container to end": (task) =>
    withContainer(1, { essential: true })(
      withContainer(0, { dependsOn: [{ containerName: "log", condition: "COMPLETE" }] })(task),
    ),
  "two names for one value": withContainer(1, {
    environment: [
      { name: "A", value: "1" },
      { name: "TOKEN", value: "x" },
      { name: "B", value: "2" },
    ],
    secrets: [{ name: "TOKEN", valueFrom: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:token-AbCdEf" }],
  }),
  "a restart period that is too short": withContainer(1, { restartPolicy: { enabled: true, restartAttemptPeriod: 5 } }),
  "ulimits in the wrong order": withContainer(1, { ulimits: [{ name: "nofile", softLimit: 9, hardLimit: 5 }] }),
};

/** Faults of which only the author knows the way out. */
const UNCERTAIN: Readonly<Record<string, (task: TaskDefinition) => TaskDefinition>> = {
  "a health check without CMD": withContainer(0, { healthCheck: { command: ["/healthcheck"] } }),
  "a dependency that does not exist": withContainer(0, { dependsOn: [{ containerName: "logs", condition: "START" }] }),
  "a container with the rights of the host": withContainer(0, { privileged: true }),
};

describe("lint --fix", () => {
  it.each(Object.entries(UNCERTAIN))("does not touch %s in any notation", async (_, fault) => {
    for (const [notation, { file, write }] of Object.entries(NOTATIONS)) {
      const { diagnostics, fixed } = await lintText(file, write(fault(TASK)), { isFixing: true });
      expect([notation, diagnostics.length, fixed]).toEqual([notation, 1, undefined]);
    }
  });

  it.each(Object.entries(FAULTS))("fixes %s in every notation", async (_, fault) => {
    for (const [notation, { file, write }] of Object.entries(NOTATIONS)) {
      const before = await lintText(file, write(fault(TASK)));
      const fixable = before.diagnostics.filter(({ fix }) => fix !== undefined).map(({ code }) => code);
      expect([notation, fixable.length]).toEqual([notation, 1]);
      const after = await lintText(file, write(fault(TASK)), { isFixing: true });
      expect([notation, after.fixed?.applied.length]).toEqual([notation, 1]);
      expect(after.diagnostics.map(({ code }) => code)).not.toContain(fixable[0]);
      expect(await lintText(file, after.fixed?.text ?? "")).toMatchObject({
        kind: "documents",
        diagnostics: after.diagnostics,
      });
    }
  });

  it("fixes any of them together, and leaves text that reads back and stays as it is", async () => {
    const faults = fc.subarray(Object.values(FAULTS), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(faults, fc.constantFrom(...Object.values(NOTATIONS)), async (chosen, { file, write }) => {
        const text = write(chosen.reduce((task, fault) => fault(task), TASK));
        const { fixed, diagnostics, kind } = await lintText(file, text, { isFixing: true });
        expect(kind).toBe("documents");
        expect(diagnostics.filter(({ fix }) => fix !== undefined)).toEqual([]);
        const again = await lintText(file, fixed?.text ?? "", { isFixing: true });
        expect(again).toMatchObject({ kind, diagnostics });
        expect(again.fixed).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it("changes the fixed place and keeps comments, quotes and order around it", async () => {
    const text = `# The shop.
Resources:
  Task: # one
    Type: AWS::ECS::TaskDefinition
    Properties:
      RequiresCompatibilities: [FARGATE] # serverless
      NetworkMode: 'bridge'   # old
      Cpu: 256
      Memory: "4096"
      ContainerDefinitions:
        # the only one
        - Name: !Sub "\${AWS::StackName}-api"
          Image: nginx:1.27
`;
    const { fixed } = await lintText("template.yaml", text, { isFixing: true });
    expect(fixed?.applied.map(({ title }) => title)).toEqual(["Set NetworkMode to awsvpc", "Set Cpu to 512"]);
    expect(fixed?.text).toBe(text.replace("'bridge'", "'awsvpc'").replace("Cpu: 256", "Cpu: 512"));
  });

  it("renames what is misspelt, where it stands", async () => {
    const text = JSON.stringify(TASK, null, 2).replace('"image"', '"Image"').replace('"essential"', '"esential"');
    const { fixed } = await lintText("task.json", text, { isFixing: true });
    expect(fixed?.text).toBe(JSON.stringify(TASK, null, 2));
    const template = NOTATIONS["YAML template"]?.write(TASK) ?? "";
    const misspelt = template.replace("ContainerDefinitions", "containerDefinitions").replace("Image", "Imagee");
    expect((await lintText("template.yaml", misspelt, { isFixing: true })).fixed?.text).toBe(template);
  });

  it("fixes a policy inside a template, in the block that it is written in", async () => {
    const text = `Resources:
  Images:
    Type: AWS::ECR::Repository
    Properties:
      LifecyclePolicy:
        LifecyclePolicyText: |
          {
            "rules": [
              {
                "rulePriority": 0,
                "selection": { "tagStatus": "any", "countType": "sinceImagePushed", "countNumber": 30 },
                "action": { "type": "expire" }
              }
            ]
          }
      EmptyOnDelete: true
`;
    const { fixed, diagnostics } = await lintText("template.yaml", text, { isFixing: true });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(fixed?.text).toBe(
      text
        .replace('"rulePriority": 0', '"rulePriority": 1')
        .replace('"countNumber": 30', '"countNumber": 30, "countUnit": "days"'),
    );
  });

  it("keeps a byte order mark", async () => {
    const text = `\uFEFF${JSON.stringify({ ...TASK, networkMode: "bridge" })}`;
    expect((await lintText("task.json", text, { isFixing: true })).fixed?.text).toBe(text.replace("bridge", "awsvpc"));
  });

  it("makes the other fixes when one of them cannot be made", async () => {
    const text = `Environment: &environment
  - { Name: TOKEN, Value: x }
Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      ExecutionRoleArn: arn:aws:iam::123456789012:role/shop-execution
      ContainerDefinitions:
      - Name: api
        Image: https://registry.example.com/shop:1
        Memory: 64
        Environment: *environment
        Secrets:
        - { Name: TOKEN, ValueFrom: token }
        HealthCheck:
          Command: [CMD, healthy]
          Interval: 1
      Volumes:
      - Name: data
`;
    const { fixed, diagnostics } = await lintText("template.yaml", text, { isFixing: true });
    expect(diagnostics.map(({ code }) => code)).toEqual(["secrets/duplicate-name"]);
    expect(fixed?.text).toBe(
      text
        .replace("https://", "")
        .replace("Interval: 1", "Interval: 5")
        .replace("Volumes:\n      - Name: data", "Volumes: []"),
    );
  });

  it("fixes all of a long list in one run", async () => {
    const names = Array.from({ length: 15 }, (_, index) => `volume-${index}`);
    const text = JSON.stringify({ ...TASK, volumes: names.map((name) => ({ name })) }, null, 2);
    const { fixed, diagnostics } = await lintText("task.json", text, { isFixing: true });
    expect(diagnostics).toEqual([]);
    expect(fixed?.applied).toHaveLength(15);
  });

  it("fixes hundreds of resources in seconds", { timeout: 20_000 }, async () => {
    const resource = (index: number): string => `  Task${index}:
    Type: AWS::ECS::TaskDefinition
    Properties:
      RequiresCompatibilities: [FARGATE]
      NetworkMode: bridge
      Cpu: 256
      Memory: 4096
      ContainerDefinitions: [{ Name: api, Image: nginx:1.27 }]
`;
    const resources = Array.from({ length: 300 }, (_, index) => resource(index));
    const text = `Resources:\n${resources.join("")}`;
    const { fixed } = await lintText("template.yaml", text, { isFixing: true });
    expect(fixed?.text).toBe(text.replaceAll("bridge", "awsvpc").replaceAll("Cpu: 256", "Cpu: 512"));
  });

  it("leaves what the project accepts", async () => {
    const { fixed } = await lintText("task.json", JSON.stringify(TASK), { isFixing: true, isAccepted: () => true });
    expect(fixed).toBeUndefined();
  });
});
