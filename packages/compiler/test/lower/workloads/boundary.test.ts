import { parameter, resource, service, type ServiceProps, stack, stackOutput, text } from "@ecs-dsl/dsl";
import { check } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { stacksOf } from "../../../src/model/assembly.ts";
import { codesOf, documentOf, IMAGE, lowerShop, propertiesOf, resourceOf } from "../lowered.ts";

const data = stack("data", {
  Files: resource("AWS::EFS::FileSystem", {}),
  Config: resource("AWS::S3::Bucket", {}),
  Role: resource("AWS::IAM::Role", { AssumeRolePolicyDocument: {} }),
  Policy: resource("AWS::IAM::ManagedPolicy", { PolicyDocument: {} }),
});

function shop(more: Partial<ServiceProps>) {
  return lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE, ...Object(more) })] });
}

const API = "shop-production-api";

describe("what a stack of the app or another one has", () => {
  it.each([data.arn("Role"), stackOutput("platform", "Role"), parameter("/platform/role")])("is a role: %#", (role) => {
    const lowered = shop({ roles: { execution: role, task: role } });
    expect([codesOf(lowered), check(lowered.assembly.documents)]).toEqual([[], []]);
    expect(resourceOf(lowered, API, "ExecutionRole")).toBeUndefined();
    expect(resourceOf(lowered, API, "TaskRole")).toBeUndefined();
    expect(propertiesOf(lowered, API, "TaskDefinition")).toMatchObject({
      ExecutionRoleArn: { Ref: expect.stringMatching(/^(Data|Platform)/) },
      TaskRoleArn: { Ref: expect.stringMatching(/^(Data|Platform)/) },
    });
    const [workload] = lowered.assembly.workloads;
    expect(workload?.givenRoles.map(({ use, arn }) => [use, arn.slice(0, 2)])).toEqual([
      ["execution", "${"],
      ["task", "${"],
    ]);
  });

  it("is a policy of the roles, and what limits them", () => {
    const lowered = shop({ managedPolicies: [data.ref("Policy")], permissionsBoundary: data.ref("Policy") });
    expect([codesOf(lowered), check(lowered.assembly.documents)]).toEqual([[], []]);
    const policy = { Ref: "DataStackPolicyRef" };
    expect(propertiesOf(lowered, API, "TaskRole")).toMatchObject({
      ManagedPolicyArns: [policy],
      PermissionsBoundary: policy,
    });
    expect(propertiesOf(lowered, API, "ExecutionRole")).toMatchObject({ PermissionsBoundary: policy });
  });

  it("is a file system that tasks mount, with the right to do so", () => {
    const lowered = shop({
      volumes: { files: { efs: data.ref("Files"), accessPoint: stackOutput("platform", "Point") } },
      mounts: { "/files": "files" },
    });
    expect([codesOf(lowered), check(lowered.assembly.documents)]).toEqual([[], []]);
    expect(propertiesOf(lowered, API, "TaskDefinition")).toMatchObject({
      Volumes: [{ EFSVolumeConfiguration: { FilesystemId: { Ref: "DataStackFilesRef" } } }],
    });
    expect(JSON.stringify(resourceOf(lowered, API, "TaskRole"))).toContain("file-system/${DataStackFilesRef}");
    expect(stacksOf(lowered.assembly).map(({ name }) => name)).toContain("shop-production-stack-data");
  });

  it("is a file of variables, which the execution role may read", () => {
    const lowered = shop({ environmentFiles: [text`${data.arn("Config")}/api.env`] });
    expect([codesOf(lowered), check(lowered.assembly.documents)]).toEqual([[], []]);
    expect(documentOf(lowered, "taskDefinition", "api")).toMatchObject({
      containerDefinitions: [{ environmentFiles: [{ value: "${DATA_STACK_CONFIG_ARN}/api.env", type: "s3" }] }],
    });
    expect(JSON.stringify(resourceOf(lowered, API, "ExecutionRole"))).toContain(
      JSON.stringify([
        { Effect: "Allow", Action: "s3:GetObject", Resource: [{ "Fn::Sub": "${DataStackConfigArn}/api.env" }] },
        { Effect: "Allow", Action: "s3:GetBucketLocation", Resource: [{ "Fn::Sub": "${DataStackConfigArn}" }] },
      ]).slice(1, -1),
    );
  });
});
