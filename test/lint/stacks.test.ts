import { describe, expect, it } from "vitest";
import { lint } from "../../packages/compiler/src/lint.ts";

type Files = Readonly<Record<string, unknown>>;

const TASK = {
  Type: "AWS::ECS::TaskDefinition",
  Properties: {
    Family: "web",
    NetworkMode: "awsvpc",
    Cpu: "256",
    Memory: "512",
    ContainerDefinitions: [{ Name: "web", Image: "nginx:1.27", PortMappings: [{ ContainerPort: 80 }] }],
  },
};
const GROUP = { Type: "AWS::ElasticLoadBalancingV2::TargetGroup", Properties: { Port: 80, Protocol: "HTTP" } };
const CLUSTER = { Type: "AWS::ECS::Cluster" };
const ref = (name: string) => ({ Ref: name });
const output = (name: string, value: object) => ({ Value: value, Export: { Name: name } });

/** A service whose load balancer names a container that the task does not have. */
const service = (properties: object) => ({
  Service: {
    Type: "AWS::ECS::Service",
    Properties: {
      NetworkConfiguration: { AwsvpcConfiguration: { Subnets: ["subnet-1"] } },
      LoadBalancers: [{ TargetGroupArn: "arn", ContainerName: "app", ContainerPort: 80 }],
      ...properties,
    },
  },
});

async function linted(files: Files) {
  const inputs = Object.entries(files).map(([file, value]) => ({
    file,
    bytes: Buffer.from(JSON.stringify(value)),
    isNamed: false,
  }));
  return lint(inputs);
}

/** What stands beside a document changes what is found in it. */
async function found(files: Files): Promise<readonly string[]> {
  const all = await linted(files);
  return all.flatMap(({ diagnostics, file }) =>
    diagnostics.flatMap(({ code, severity }) => (/lb-|sc-|size/.test(code) ? [`${file} ${severity} ${code}`] : [])),
  );
}

const IMPORTED = { Resources: service({ TaskDefinition: { "Fn::ImportValue": "shop-task" } }) };
const EXPORTING = { Resources: { Task: TASK }, Outputs: { Task: output("shop-task", ref("Task")) } };
const MANIFEST = { version: "36.0.0", artifacts: { Web: { type: "aws:cloudformation:stack" } } };

describe("stacks that export to each other", () => {
  it("are seen together where they stand in one folder, in any order", async () => {
    const warning = ["a/service.json warning networking/lb-container-unknown"];
    expect(await found({ "a/service.json": IMPORTED, "a/task.json": EXPORTING })).toEqual(warning);
    expect(await found({ "a/task.json": EXPORTING, "a/service.json": IMPORTED })).toEqual(warning);
    expect(await found({ "b/task.json": EXPORTING, "a/service.json": IMPORTED })).toEqual([]);
  });

  it("are certain in what the CDK writes", async () => {
    const files = {
      "cdk.out/manifest.json": MANIFEST,
      "cdk.out/Web.template.json": IMPORTED,
      "cdk.out/Task.template.json": EXPORTING,
    };
    expect(await found(files)).toEqual(["cdk.out/Web.template.json error networking/lb-container-unknown"]);
  });

  it("are not where two export one name, where the name is open, and where the task may be another", async () => {
    expect(await found({ "service.json": IMPORTED, "a.json": EXPORTING, "b.json": EXPORTING })).toEqual([]);
    const open = { ...EXPORTING, Outputs: { Task: { Value: ref("Task"), Export: { Name: ref("AWS::StackName") } } } };
    expect(await found({ "service.json": IMPORTED, "a.json": open })).toEqual([]);
    const other = { ...EXPORTING, Outputs: { Task: output("shop-task", ref("Elsewhere")) } };
    expect(await found({ "service.json": IMPORTED, "a.json": other })).toEqual([]);
  });

  it("hand out clusters and target groups, without any of ECS beside them", async () => {
    const network = {
      Resources: { Group: GROUP, Cluster: CLUSTER },
      Outputs: { Group: output("shop-group", ref("Group")), Cluster: output("shop-cluster", ref("Cluster")) },
    };
    const web = service({
      TaskDefinition: ref("Task"),
      Cluster: { "Fn::ImportValue": "shop-cluster" },
      LoadBalancers: [{ TargetGroupArn: { "Fn::ImportValue": "shop-group" }, ContainerName: "web", ContainerPort: 80 }],
      ServiceConnectConfiguration: { Enabled: true },
    });
    expect(await found({ "network.json": network, "web.json": { Resources: { ...web, Task: TASK } } })).toEqual([
      "web.json warning networking/lb-target-type",
      "web.json warning networking/sc-namespace",
    ]);
  });
});

const nested = (url: unknown, parameters: object, more: object = {}) => ({
  Type: "AWS::CloudFormation::Stack",
  Properties: { TemplateURL: url, Parameters: parameters },
  ...more,
});
const CHILD = {
  Parameters: { Task: { Type: "String" }, Memory: { Type: "String", Default: "512" } },
  Resources: { ...service({ TaskDefinition: ref("Task") }), Own: { ...TASK } },
};
const sized = (memory: unknown) => ({
  ...CHILD,
  Resources: {
    Own: { ...TASK, Properties: { ...TASK.Properties, RequiresCompatibilities: ["FARGATE"], Memory: memory } },
  },
});

describe("nested stacks", () => {
  it("are given the resources of their parent", async () => {
    const parent = { Resources: { Task: TASK, Web: nested("web/child.json", { Task: ref("Task") }) } };
    const files = { "parent.json": parent, "web/child.json": CHILD };
    expect(await found(files)).toEqual(["web/child.json error networking/lb-container-unknown"]);
    const [, child] = await linted(files);
    expect(child?.diagnostics.filter(({ related }) => related !== undefined).map(({ code }) => code)).toEqual([
      "networking/lb-container-unknown",
    ]);
  });

  it("are given values, or have their defaults", async () => {
    const sizes = async (parameters: object) =>
      found({ "p.json": { Resources: { Web: nested("./c.json", parameters) } }, "c.json": sized(ref("Memory")) });
    expect(await sizes({ Memory: "4096" })).toEqual(["c.json error fargate/size-invalid"]);
    expect(await sizes({ Memory: "1024" })).toEqual([]);
    expect(await sizes({ Memory: ref("Elsewhere") })).toEqual([]);
    expect(await sizes({})).toEqual([]);
    expect(await sizes(ref("Elsewhere"))).toEqual([]);
  });

  it("hand theirs to their siblings, as the CDK and SAM name them", async () => {
    const task = { Resources: { Task: TASK }, Outputs: { Arn: { Value: ref("Task") } } };
    const asset = { "aws:asset:path": "task.nested.template.json", "aws:asset:property": "TemplateURL" };
    const parent = {
      Resources: {
        Tasks: nested({ "Fn::Sub": "https://s3.${AWS::Region}/1.json" }, {}, { Metadata: asset }),
        Web: {
          Type: "AWS::Serverless::Application",
          Properties: { Location: "child.json", Parameters: { Task: { "Fn::GetAtt": ["Tasks", "Outputs.Arn"] } } },
        },
      },
    };
    const files = { "p.json": parent, "child.json": CHILD, "task.nested.template.json": task };
    expect(await found(files)).toEqual(["child.json error networking/lb-container-unknown"]);
  });

  const HASH = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
  const listOf = (path: string) => ({
    files: { [HASH]: { source: { path }, destinations: { here: { objectKey: `${HASH}.json` } } } },
  });
  const child = "Web.nested.template.json";

  it.each([
    { "Fn::Sub": `https://s3.\${AWS::Region}.amazonaws.com/assets-\${AWS::AccountId}/${HASH}.json` },
    { "Fn::Join": ["", ["https://s3.", ref("AWS::Region"), "/", `assets/${HASH}.json`]] },
    `https://s3.eu-west-1.amazonaws.com/assets/${HASH}.json`,
  ])("are found by the CDK's list of what it publishes: %j", async (url) => {
    const files = {
      "cdk.out/Shop.template.json": { Resources: { Task: TASK, Web: nested(url, { Task: ref("Task") }) } },
      [`cdk.out/${child}`]: CHILD,
    };
    expect(await found(files)).toEqual([]);
    expect(await found({ ...files, "cdk.out/Shop.assets.json": listOf(child) })).toEqual([
      `cdk.out/${child} error networking/lb-container-unknown`,
    ]);
    expect(await found({ ...files, "Shop.assets.json": listOf(child) })).toEqual([]);
    expect(
      await found({
        ...files,
        "cdk.out/Shop.assets.json": listOf(child),
        "cdk.out/A.assets.json": listOf(`a/${child}`),
      }),
    ).toEqual([]);
  });

  it("are found by the parameters of CDK 1", async () => {
    const url = { "Fn::Join": ["", ["https://s3.", ref("AWS::Region"), "/", ref("AssetParameters1S3Bucket2")]] };
    const data = { path: child, s3BucketParameter: "AssetParameters1S3Bucket2" };
    const files = {
      "manifest.json": { artifacts: { Shop: { metadata: { "/Shop": [{ type: "aws:cdk:asset", data }] } } } },
      "Shop.template.json": { Resources: { Task: TASK, Web: nested(url, { Task: ref("Task") }) } },
      [child]: CHILD,
    };
    expect(await found(files)).toEqual([`${child} error networking/lb-container-unknown`]);
  });

  it("are by themselves where two stacks are made of one, or one of itself", async () => {
    const one = nested("child.json", { Task: ref("Task") });
    const files = { "p.json": { Resources: { Task: TASK, One: one, Other: one } }, "child.json": CHILD };
    expect(await found(files)).toEqual([]);
    const itself = { ...CHILD, Resources: { ...CHILD.Resources, Again: nested("c.json", { Task: ref("Own") }) } };
    expect(await found({ "c.json": itself })).toEqual([]);
    const cycle = (url: string) => ({ ...itself, Resources: { ...itself.Resources, Again: nested(url, {}) } });
    expect(await found({ "a.json": cycle("b.json"), "b.json": cycle("a.json") })).toEqual([]);
  });
});

const DEFINITION = { deploymentConfiguration: {}, desiredCount: 2, launchType: "EC2" };
const BALANCED = { ...DEFINITION, loadBalancers: [{ targetGroupArn: "arn", containerName: "app", containerPort: 80 }] };
const FAMILY = { family: "web", containerDefinitions: [{ name: "web", image: "nginx:1.27", memory: 512 }] };

describe("ecspresso", () => {
  const config = { service: "web", service_definition: "service.json", task_definition: "task.json" };
  const files: Files = { "a/service.json": BALANCED, "a/task.json": FAMILY };

  it("says which files belong together", async () => {
    const more = { "a/other.json": { ...FAMILY, family: "other" } };
    expect(await found({ ...files, ...more })).toEqual([]);
    expect(await found({ ...files, ...more, "a/ecspresso.json": config })).toEqual([
      "a/service.json error networking/lb-container-unknown",
    ]);
  });

  it("is followed to the files that it names", async () => {
    const asked: string[] = [];
    const follow = (file: string, isNamed: boolean) => {
      asked.push(file);
      return file in files ? { file, bytes: Buffer.from(JSON.stringify(files[file])), isNamed } : undefined;
    };
    const named = { file: "a/ecspresso.json", bytes: Buffer.from(JSON.stringify(config)), isNamed: true };
    const all = await lint([named], { follow });
    expect(all.map(({ file, kind }) => `${file} ${kind}`)).toEqual([
      "a/ecspresso.json foreign",
      "a/service.json documents",
      "a/task.json documents",
    ]);
    expect(asked).toEqual(["a/service.json", "a/task.json"]);
    expect(await lint([named])).toHaveLength(1);
  });
});
