import { expect, it } from "vitest";
import { documentResource, resource } from "../../src/cloudformation/resource.ts";

it("puts a resource's attributes beside its properties", () => {
  const group = resource(
    "AWS::Logs::LogGroup",
    { RetentionInDays: 30 },
    { DeletionPolicy: "Retain", DependsOn: "Role" },
  );
  expect(group).toEqual({
    Type: "AWS::Logs::LogGroup",
    DeletionPolicy: "Retain",
    DependsOn: "Role",
    Properties: { RetentionInDays: 30 },
  });
});

it("gives a resource without attributes its type and properties alone", () => {
  expect(Object.keys(resource("AWS::Logs::LogGroup", {}))).toEqual(["Type", "Properties"]);
  expect(documentResource("AWS::ECS::Cluster", { ClusterName: "shop" })).toEqual({
    Type: "AWS::ECS::Cluster",
    Properties: { ClusterName: "shop" },
  });
});

it("takes no property that the type does not have", () => {
  // @ts-expect-error A log group's retention is `RetentionInDays`.
  const group = resource("AWS::Logs::LogGroup", { Retention: 30 });
  expect(group.Type).toBe("AWS::Logs::LogGroup");
});
