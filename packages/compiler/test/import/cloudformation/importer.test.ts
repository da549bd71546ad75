import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cloudFormation } from "../../../src/import/cloudformation/importer.ts";
import { printDraft } from "../../../src/import/print/print-draft.ts";
import { compiled, importedBy, sourceOf } from "../imported.ts";
import { CDK, SHOP } from "./templates.ts";

describe("a template", () => {
  it("becomes a config that a person would have written", () => {
    const { text, entries } = importedBy(cloudFormation, { "shop.yaml": SHOP });
    expect(text).toContain(
      'const images = repository("shop/api", { lifecycle: [expireUntagged({ days: 7 }), keepLast(10)] });',
    );
    expect(text).toContain(`const api = service("api", {
  cpu: 1024,
  memory: 2048,
  image: images.pinnedByCi({ initial: "v1" }),
  ports: { http: 8080 },
  environment: {
    LOG_LEVEL: deployParameter("LogLevel", { default: "info" }),
    TABLE: deployParameter("Table"),
    QUEUE: text\`https://sqs.\${deployParameter("AwsRegion")}.amazonaws.com/q\`,
  },
  secrets: { DB: secret("prod/db", { key: "password" }), TOKEN: secret(deployParameter("TokenSecret")) },
`);
    expect(text).toContain('path: "/api/*",');
    expect(text).toContain('healthCheck: "/health"');
    expect(text).toContain('cluster: cluster({ containerInsights: "enabled" }),');
    expect(text).toContain(
      'network: network.existing({ vpcId: deployParameter("VpcId"), privateSubnetIds: deployParameter("SubnetIds") }),',
    );
    expect(text).toContain('export default app("shop", {');
    const words = new Map(entries.map(({ path, words = "" }) => [path.slice(0, 2).join("."), words]));
    expect(words.get("Resources.Table")).toContain("`stack(name, { Id: resource(type, { … }) })` takes it");
    expect(words.get("Resources.Rule")).toContain("The app makes one of its own");
    const { findings, checked } = compiled(text);
    expect([...findings, ...checked].filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("says in `scaling` how many tasks there are, where something scales them", () => {
    const scaled = `${SHOP.trimEnd()}
  Target:
    Type: AWS::ApplicationAutoScaling::ScalableTarget
    Properties: { ServiceNamespace: ecs, ResourceId: !Sub "service/prod/\${Service.Name}", MinCapacity: 2, MaxCapacity: 9 }
  Cpu:
    Type: AWS::ApplicationAutoScaling::ScalingPolicy
    Properties:
      ScalingTargetId: !Ref Target
      TargetTrackingScalingPolicyConfiguration:
        TargetValue: 60
        PredefinedMetricSpecification: { PredefinedMetricType: ECSServiceAverageCPUUtilization }
`;
    const { text } = importedBy(cloudFormation, { "shop.yaml": scaled });
    expect(text).toContain("  scaling: { min: 2, max: 9, cpu: 60 },\n");
    expect(text).not.toContain("desiredCount");
  });

  it("is about the account and region that are given", () => {
    const { text } = importedBy(
      cloudFormation,
      { "shop.yaml": SHOP },
      { account: "123456789012", region: "eu-west-1" },
    );
    expect(text).toContain('production: { account: "123456789012", region: "eu-west-1" }');
    expect(text).toContain('QUEUE: "https://sqs.eu-west-1.amazonaws.com/q"');
  });

  it("of CDK does, too", () => {
    const files = {
      "ShopStack.template.json": JSON.stringify(CDK),
      "manifest.json": "{}",
      "tree.json": '{ "Resources": 1 }',
    };
    expect(cloudFormation.takes(sourceOf(files))).toBe(true);
    const { text } = importedBy(cloudFormation, files);
    expect(text).toContain('const images = repository("api");');
    expect(text).toContain('container: { name: "web" },');
    expect(text).toContain('secrets: { PASSWORD: secret(deployParameter("DbSecret685A0FA5"), { key: "password" }) },');
    expect(text).toContain("routes: { http: api.route() },");
    expect(text).toContain('export default app("shop", { cluster: cluster(), workloads: [apiService] });');
    const { findings, checked } = compiled(text);
    expect([...findings, ...checked].filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("says why nothing can be made of it", () => {
    const empty = '{ "Resources": { "A": { "Type": "AWS::ECS::TaskDefinition" } } }';
    expect(cloudFormation.importSource(sourceOf({ "a.json": empty }), {})).toHaveProperty("problem");
    expect(cloudFormation.takes(sourceOf({ "a.json": '{ "Resources": {} }' }))).toBe(false);
  });

  it("of any form crashes nothing", () => {
    const names = [
      "Type",
      "Properties",
      "Ref",
      "Fn::Sub",
      "Fn::If",
      "Fn::Join",
      "Fn::GetAtt",
      "Fn::Select",
      "Fn::FindInMap",
      "Condition",
      "ContainerDefinitions",
      "Name",
      "Image",
      "Environment",
      "Cpu",
      "LoadBalancers",
      "__proto__",
    ];
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(
          "AWS::ECS::TaskDefinition",
          "AWS::ECS::Service",
          "AWS::Region",
          "Task",
          "${Task.Arn}",
          null,
          1,
          true,
          "",
        ),
        fc.array(tie("any"), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...names), tie("any"), { maxKeys: 3 }),
      ),
    })).any;
    const resource = fc.record({
      Type: fc.constantFrom(
        "AWS::ECS::TaskDefinition",
        "AWS::ECS::Service",
        "AWS::ECR::Repository",
        "AWS::ECS::Cluster",
      ),
      Properties: value,
    });
    const template = fc.record({
      Parameters: value,
      Conditions: value,
      Mappings: value,
      Resources: fc.dictionary(fc.constantFrom("Task", "Service", "Repo"), fc.oneof(resource, value)),
    });
    fc.assert(
      fc.property(template, (any) => {
        const container = {
          Type: "AWS::ECS::TaskDefinition",
          Properties: { ContainerDefinitions: [{ Name: "a", Image: "b" }] },
        };
        const text = JSON.stringify({ ...any, Resources: { ...any.Resources, Own: container } });
        const result = cloudFormation.importSource(sourceOf({ "a.json": text }), {});
        expect("problem" in result ? result.problem : printDraft(result.draft)).toEqual(expect.any(String));
      }),
    );
  });
});
