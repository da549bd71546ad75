import { describe, expect, it } from "vitest";
import { placesIn } from "./lint-text.ts";

const TASK = {
  family: "shop-api",
  requiresCompatibilities: ["FARGATE"],
  networkMode: "awsvpc",
  cpu: "256",
  memory: "4096",
  containerDefinitions: [{ name: "api", image: "nginx:1.27", essential: true }],
};

const PRETTY = JSON.stringify(TASK, null, 2);
const SIZE = "fargate/size-invalid";

describe("places in JSON", () => {
  it.each([
    ["indented", PRETTY, `${SIZE} 8:13 memory`],
    ["minified", JSON.stringify(TASK), `${SIZE} 1:104 memory`],
    ["with CRLF", PRETTY.replaceAll("\n", "\r\n"), `${SIZE} 8:13 memory`],
    ["with tabs", JSON.stringify(TASK, null, "\t"), `${SIZE} 8:12 memory`],
    ["after a byte order mark", `\uFEFF${PRETTY}`, `${SIZE} 8:13 memory`],
    ["with a repeated property", PRETTY.replace('"cpu"', '"memory": "512",\n  "cpu"'), `${SIZE} 9:13 memory`],
  ])("places a value in a task definition %s", async (_, text, place) => {
    const places = await placesIn("task.json", text);
    expect(places.filter((found) => !found.startsWith("input/"))).toEqual([place]);
  });

  it("places a finding of a missing property at its parent", async () => {
    const { memory, ...rest } = TASK;
    expect(memory).toBe("4096");
    expect(await placesIn("task.json", JSON.stringify(rest, null, 2))).toEqual(["fargate/cpu-memory-required 1:1"]);
  });

  it("places a finding about a name at the name", async () => {
    const text = PRETTY.replace('"image"', '"Image"');
    expect(await placesIn("task.json", text)).toContain("schema/property-spelling 12:7 containerDefinitions[0].Image");
  });

  it("reads what DescribeTaskDefinition prints", async () => {
    const described = {
      taskDefinition: {
        taskDefinitionArn: "arn:aws:ecs:eu-west-1:123456789012:task-definition/shop-api:7",
        ...TASK,
        revision: 7,
        status: "ACTIVE",
        requiresAttributes: [{ name: "ecs.capability.task-eni" }],
        compatibilities: ["EC2", "FARGATE"],
        registeredAt: "2026-11-20T10:00:00.000000+00:00",
        registeredBy: "arn:aws:iam::123456789012:user/shop",
      },
      tags: [],
    };
    const expected = [`${SIZE} 10:15 taskDefinition.memory`];
    expect(await placesIn("task.json", JSON.stringify(described, null, 2))).toEqual(expected);
    expect(await placesIn("task.json", JSON.stringify({ taskDefinition: TASK }, null, 2))).toEqual([
      `${SIZE} 9:15 taskDefinition.memory`,
    ]);
  });

  it("places tags that stand beside a described task definition", async () => {
    const tags = [{ key: "team" }, { key: "owner", value: 7 }];
    const text = JSON.stringify({ taskDefinition: { ...TASK, memory: "512" }, tags }, null, 2);
    expect(await placesIn("task.json", text)).toEqual(["schema/property-type 24:16 tags[1].value"]);
  });
});

const POLICY = {
  rules: [
    {
      rulePriority: 1,
      selection: { tagStatus: "untagged", countType: "sinceImagePushed", countUnit: "days", countNumber: 0 },
      action: { type: "expire" },
    },
  ],
};
const COUNT = "ecr-lifecycle/count-number";

describe("places in lifecycle policies", () => {
  it("places a value in a policy", async () => {
    expect(await placesIn("policy.json", JSON.stringify(POLICY, null, 2))).toEqual([
      `${COUNT} 9:24 rules[0].selection.countNumber`,
    ]);
  });

  it("places findings of what GetLifecyclePolicy prints at the text", async () => {
    const response = { registryId: "123456789012", lifecyclePolicyText: JSON.stringify(POLICY) };
    expect(await placesIn("policy.json", JSON.stringify(response, null, 2))).toEqual([
      `${COUNT} 3:26 lifecyclePolicyText.rules[0].selection.countNumber`,
    ]);
  });

  const path = "Resources.Repo.Properties.LifecyclePolicy.LifecyclePolicyText.rules[0].selection.countNumber";
  const block = JSON.stringify(POLICY, null, 2).replaceAll(/^/gm, "          ");

  it.each([
    ["a literal block", `|\n${block}`, "15:34"],
    ["a literal block without its last line break", `|-\n${block}`, "15:34"],
    ["a literal block in Fn::Sub", `!Sub |\n${block}`, "15:34"],
    ["a literal block in the long Fn::Sub", `\n          Fn::Sub: |\n${block.replaceAll(/^/gm, "  ")}`, "16:36"],
    ["a folded block", `>\n${block}`, "6:30"],
    ["single quotes", `'${JSON.stringify(POLICY)}'`, "6:30"],
    ["double quotes", JSON.stringify(JSON.stringify(POLICY)), "6:30"],
  ])("places a value inside %s of a template", async (_, text, place) => {
    const places = await placesIn("template.yaml", repository(text));
    expect(places.map((found) => found.replace(".Fn::Sub", "").replace('["Fn::Sub"]', ""))).toEqual([
      `${COUNT} ${place} ${path}`,
    ]);
  });

  it("places a syntax error inside the text", async () => {
    expect(await placesIn("template.yaml", repository(`|\n${block.replace(": 1", ": ")}`))).toEqual([
      "ecr-lifecycle/json 10:33",
    ]);
  });
});

describe("places in templates", () => {
  const template = {
    Resources: {
      Task: {
        Type: "AWS::ECS::TaskDefinition",
        Properties: {
          Cpu: 256,
          Memory: "4096",
          NetworkMode: "awsvpc",
          RequiresCompatibilities: ["FARGATE"],
          ContainerDefinitions: [{ Name: "api", Image: "nginx:1.27" }],
        },
      },
    },
  };

  it("places a value in a JSON template", async () => {
    expect(await placesIn("template.json", JSON.stringify(template, null, 2))).toEqual([
      `${SIZE} 7:19 Resources.Task.Properties.Memory`,
    ]);
  });

  it.each([
    [
      "block style",
      `# the smallest
Cpu: "256"
Memory: 4096 # too much
NetworkMode: awsvpc
RequiresCompatibilities:
  - FARGATE
ContainerDefinitions:
  - Name: api
    Image: nginx:1.27`,
      [`${SIZE} 7:15 Resources.Task.Properties.Memory`],
    ],
    [
      "flow style",
      `{ Cpu: 256, Memory: 4096, NetworkMode: awsvpc, RequiresCompatibilities: [FARGATE],
  ContainerDefinitions: [{ Name: api, Image: nginx:1.27 }] }`,
      [`${SIZE} 5:27 Resources.Task.Properties.Memory`],
    ],
    [
      "aliases and merged maps",
      `Cpu: &size 256
Memory: *size
NetworkMode: awsvpc
RequiresCompatibilities: [FARGATE]
ContainerDefinitions:
  - &base { Name: api, Image: nginx:1.27 }
  - <<: *base
    Name: worker`,
      [`${SIZE} 6:15 Resources.Task.Properties.Memory`],
    ],
    [
      "a short intrinsic, which shows a part",
      `ContainerDefinitions:
  - Name: api
    Image: !Sub "\${Repo}:latest"
    Memory: 512`,
      ["images/latest-tag 7:23 Resources.Task.Properties.ContainerDefinitions[0].Image"],
    ],
    [
      "short intrinsics, which hide a value",
      `Cpu: !Ref Cpu
Memory: !If [IsLarge, 4096, 2048]
NetworkMode: !Ref Mode
RequiresCompatibilities: [FARGATE]
ContainerDefinitions:
  - Name: !Sub "\${AWS::StackName}-api"
    Image: !Sub "\${Repo}:\${Tag}"
    Essential: !FindInMap [A, B, C]
  - !If [HasSidecar, { Name: sidecar, Image: nginx:latest }, !Ref AWS::NoValue]`,
      [],
    ],
    [
      "intrinsics that hide nothing",
      `Cpu: !Sub "256"
Memory: !If [IsLarge, 4096, 4096]
NetworkMode: awsvpc
Family: !Ref AWS::NoValue
RequiresCompatibilities: [FARGATE]
ContainerDefinitions:
  - Name: api
    Image: nginx:1.27`,
      [`${SIZE} 6:19 Resources.Task.Properties.Memory`],
    ],
    [
      "a macro's work",
      `Fn::Transform: { Name: Sizes }
Memory: 4096
Cpu: 256`,
      [],
    ],
    [
      "the API's spelling",
      `Cpu: 256
Memory: 512
networkMode: awsvpc
RequiresCompatibilities: [FARGATE]
ContainerDefinitions:
  - Name: api
    image: nginx:1.27
    Imagee: nginx
Volumes:
  - Name: data
    EfsVolumeConfiguration: { FileSystemId: fs-0123456789abcdef0 }`,
      [
        "schema/property-spelling 7:7 Resources.Task.Properties.networkMode",
        "schema/property-spelling 11:11 Resources.Task.Properties.ContainerDefinitions[0].image",
        "schema/property-spelling 15:11 Resources.Task.Properties.Volumes[0].EfsVolumeConfiguration",
        "schema/property-spelling 15:37 Resources.Task.Properties.Volumes[0].EfsVolumeConfiguration.FileSystemId",
        "schema/property-spelling 12:11 Resources.Task.Properties.ContainerDefinitions[0].Imagee",
        "schema/volume-unused 14:11 Resources.Task.Properties.Volumes[0]",
        "security/efs-transit-encryption 15:35 Resources.Task.Properties.Volumes[0].EfsVolumeConfiguration",
      ],
    ],
    [
      "text where CloudFormation converts it",
      `Cpu: "256"
Memory: "512"
NetworkMode: awsvpc
RequiresCompatibilities: [FARGATE]
ContainerDefinitions:
  - Name: api
    Image: nginx:1.27
    Essential: "true"
    ReadonlyRootFilesystem: yes
    PortMappings: [{ ContainerPort: "8080" }]
    Environment: [{ Name: DEBUG, Value: true }, { Name: PORT, Value: 8080 }]`,
      [],
    ],
  ])("places findings in %s", async (_, properties, places) => {
    expect(await placesIn("template.yaml", yaml(properties))).toEqual(places);
  });
});

function repository(text: string): string {
  return `Resources:
  Repo:
    Type: AWS::ECR::Repository
    Properties:
      LifecyclePolicy:
        LifecyclePolicyText: ${text}
`;
}

function yaml(properties: string): string {
  return `Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
${properties.replaceAll(/^/gm, "      ")}
`;
}
