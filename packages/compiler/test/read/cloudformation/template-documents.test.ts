import { UNKNOWN } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { templateOf } from "../../../src/read/cloudformation/template.ts";
import { templateDocuments } from "../../../src/read/cloudformation/template-documents.ts";

const documentsOf = (resources: object) => templateDocuments(templateOf({ ...resources }));

const POLICY = '{ "rules": [] }';

describe("templateDocuments", () => {
  it("are the resources of ECS and ECR, by their logical ids", () => {
    const { documents } = documentsOf({
      Bucket: { Type: "AWS::S3::Bucket" },
      Web: { Type: "AWS::ECS::Service", Properties: { ServiceName: "web" } },
      Nothing: "text",
      Task: { Type: "AWS::ECS::TaskDefinition" },
    });
    expect(documents.map(({ name, kind }) => [name, kind])).toEqual([
      ["Web", "service"],
      ["Task", "taskDefinition"],
    ]);
    expect(documents[0]?.writtenAt(["serviceName"]).path).toEqual(["Resources", "Web", "Properties", "ServiceName"]);
  });

  it("leave out a resource whose properties a macro makes", () => {
    const Properties = { "Fn::Transform": { Name: "AWS::Include" } };
    expect(documentsOf({ Web: { Type: "AWS::ECS::Service", Properties } }).documents).toEqual([]);
  });

  it("are deployed to the region that the template is for", () => {
    const task = { Type: "AWS::ECS::TaskDefinition" };
    const subnet = { Type: "AWS::EC2::Subnet", Properties: { AvailabilityZone: "us-east-1a" } };
    const regions = (resources: object) => documentsOf({ ...resources }).documents.map(({ region }) => region);
    expect(regions({ Task: task, Subnet: subnet })).toEqual(["us-east-1"]);
    expect(regions({ Task: task })).toEqual([undefined]);
  });

  it("do not miss a family, which CloudFormation fills in", () => {
    const [task] = documentsOf({ Task: { Type: "AWS::ECS::TaskDefinition", Properties: {} } }).documents;
    expect(task?.value).toEqual({ family: UNKNOWN });
  });

  it("find the policy in a repository, literal or in an Fn::Sub that fills nothing in", () => {
    const repository = (LifecyclePolicyText: unknown) => ({
      Images: { Type: "AWS::ECR::Repository", Properties: { LifecyclePolicy: { LifecyclePolicyText } } },
    });
    const root = ["Resources", "Images", "Properties", "LifecyclePolicy", "LifecyclePolicyText"];
    expect(documentsOf(repository(POLICY)).policies).toMatchObject([{ name: "Images", text: POLICY, path: root }]);
    expect(documentsOf(repository({ "Fn::Sub": POLICY })).policies[0]?.path).toEqual([...root, "Fn::Sub"]);
    expect(documentsOf(repository({ Ref: "Policy" })).policies).toEqual([]);
  });

  it("find what concerns a whole registry, where it stands within", () => {
    const Rules = [{ Destinations: [{ Region: "eu-west-1", RegistryId: "111122223333" }] }];
    const { documents } = documentsOf({
      Replication: { Type: "AWS::ECR::ReplicationConfiguration", Properties: { ReplicationConfiguration: { Rules } } },
      Scanning: { Type: "AWS::ECR::RegistryScanningConfiguration", Properties: { ScanType: "BASIC", Rules: [] } },
      Unknown: { Type: "AWS::ECR::ReplicationConfiguration", Properties: { ReplicationConfiguration: { Ref: "It" } } },
    });
    expect(documents).toMatchObject([
      { name: "Replication", value: { rules: [{ destinations: [{ region: "eu-west-1" }] }] } },
      { name: "Scanning", value: { scanType: "BASIC", rules: [] } },
    ]);
    const root = ["Resources", "Replication", "Properties", "ReplicationConfiguration"];
    expect(documents[0]?.writtenAt(["rules", 0]).path).toEqual([...root, "Rules", 0]);
  });

  it("leave out a resource that is certainly not made", () => {
    const web = { Type: "AWS::ECS::Service", Condition: "Never", Properties: {} };
    const template = templateOf({ Web: web }, { Conditions: { Never: { "Fn::Equals": ["a", "b"] } } });
    expect(templateDocuments(template).documents).toEqual([]);
  });

  it("are read with what their own condition says", () => {
    const ServiceName = { "Fn::If": ["IsLive", "web", { Ref: "Name" }] };
    const web = { Type: "AWS::ECS::Service", Condition: "IsLive", Properties: { ServiceName } };
    const [document] = documentsOf({ Web: web }).documents;
    expect(document?.value).toEqual({ serviceName: "web" });
    const place = ["Resources", "Web", "Properties", "ServiceName", "Fn::If", 1];
    expect(document?.writtenAt(["serviceName"]).path).toEqual(place);
  });

  it("have two worlds for each condition that is not certain", () => {
    const ServiceName = { "Fn::If": ["IsLive", "web", "web-test"] };
    const [document] = documentsOf({ Web: { Type: "AWS::ECS::Service", Properties: { ServiceName } } }).documents;
    expect(document?.value).toEqual({ serviceName: UNKNOWN });
    const [world, ...others] = document?.worlds?.() ?? [];
    expect(world?.holding().value).toEqual({ serviceName: "web" });
    expect(world?.failing().value).toEqual({ serviceName: "web-test" });
    expect(others).toEqual([]);
  });

  it.each([
    [12, 12],
    [13, 12],
    [200, 12],
  ])("of %d conditions have worlds for %d: time grows with the template alone", (count, looked) => {
    const names = Array.from({ length: count }, (_, index) => `C${index}`);
    const Environment = names.map((name) => ({ Name: name, Value: { "Fn::If": [name, "a", "b"] } }));
    const Properties = { ContainerDefinitions: [{ Name: "web", Environment }] };
    const [document] = documentsOf({ Task: { Type: "AWS::ECS::TaskDefinition", Properties } }).documents;
    expect(document?.worlds?.()).toHaveLength(looked);
  });

  it.each([
    [24, 24],
    [25, 24],
  ])("of %d rows of a mapping are read with %d", (count, looked) => {
    const Sizes = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`r${index}`, { cpu: `${256 + index}` }]),
    );
    const resources = {
      Task: {
        Type: "AWS::ECS::TaskDefinition",
        Properties: { Cpu: { "Fn::FindInMap": ["Sizes", { Ref: "Size" }, "cpu"] } },
      },
    };
    const template = { Parameters: { Size: { Type: "String" } }, Mappings: { Sizes }, Resources: resources };
    const [document] = templateDocuments(templateOf(resources, template)).documents;
    expect(document?.rows?.()).toHaveLength(looked);
  });
});
