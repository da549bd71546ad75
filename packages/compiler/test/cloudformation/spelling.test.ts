import { SHAPES, type DocumentKind, type Path, type Shape } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { ref } from "../../src/cloudformation/template.ts";
import {
  apiName,
  apiNameMeant,
  cloudFormationPath,
  RESOURCE_TYPES,
  shapeAt,
  toCloudFormation,
} from "../../src/cloudformation/spelling.ts";
import { fromCloudFormation } from "../../src/read/cloudformation/from-cloud-formation.ts";

describe("spelling", () => {
  it("capitalises the first letter, except where CloudFormation has its own name", () => {
    const path: Path = ["volumes", 0, "efsVolumeConfiguration", "fileSystemId"];
    expect(cloudFormationPath("taskDefinition", path)).toEqual([
      "Volumes",
      0,
      "EFSVolumeConfiguration",
      "FilesystemId",
    ]);
    expect(cloudFormationPath("service", ["placementStrategy", 1, "type"])).toEqual(["PlacementStrategies", 1, "Type"]);
    expect(cloudFormationPath("cluster", ["settings"])).toEqual(["ClusterSettings"]);
    expect(cloudFormationPath("repository", ["tags", 0, "Key"])).toEqual(["Tags", 0, "Key"]);
  });

  it("leaves the keys of maps, and what the API does not know", () => {
    const at: Path = ["containerDefinitions", 0];
    const inTemplate: Path = ["ContainerDefinitions", 0];
    expect(cloudFormationPath("taskDefinition", [...at, "dockerLabels", "team"])).toEqual([
      ...inTemplate,
      "DockerLabels",
      "team",
    ]);
    expect(cloudFormationPath("taskDefinition", [...at, "Nonsense", "team"])).toEqual([
      ...inTemplate,
      "Nonsense",
      "team",
    ]);
  });

  it("knows what a name in the wrong case or in the API's spelling means", () => {
    expect(apiName(SHAPES.service, "placementStrategy")).toBeUndefined();
    expect(apiNameMeant(SHAPES.service, "placementStrategy")).toBe("placementStrategy");
    expect(apiNameMeant(SHAPES.taskDefinition, "CPU")).toBe("cpu");
  });

  it("renames structures, and neither map keys nor intrinsics", () => {
    const task = {
      cpu: "256",
      taskRoleArn: ref("Role"),
      containerDefinitions: [{ name: "api", dockerLabels: { team: "shop" }, image: { "Fn::Sub": "${Repo}:1" } }],
      volumes: [
        { name: "data", efsVolumeConfiguration: { fileSystemId: "fs-1", authorizationConfig: { iam: "ENABLED" } } },
      ],
    };
    expect(toCloudFormation(SHAPES.taskDefinition, task)).toEqual({
      Cpu: "256",
      TaskRoleArn: { Ref: "Role" },
      ContainerDefinitions: [{ Name: "api", DockerLabels: { team: "shop" }, Image: { "Fn::Sub": "${Repo}:1" } }],
      Volumes: [
        { Name: "data", EFSVolumeConfiguration: { FilesystemId: "fs-1", AuthorizationConfig: { IAM: "ENABLED" } } },
      ],
    });
  });

  it.each([...RESOURCE_TYPES.values()])("brings every path of a %s there and back", (kind) => {
    for (const path of leafPaths(SHAPES[kind])) {
      const document = documentWith(kind, path);
      const there = toCloudFormation(SHAPES[kind], document);
      expect(valueAt(there, cloudFormationPath(kind, path))).toEqual(valueAt(document, path));
      const back = fromCloudFormation(SHAPES[kind], there);
      expect(back.value).toEqual(document);
      expect(back.misspelt).toEqual([]);
    }
  });
});

function leafPaths(shape: Shape): readonly Path[] {
  if (shape.type === "list") return leafPaths(shape.of).map((path) => [0, ...path]);
  if (shape.type === "map") return leafPaths(shape.of).map((path) => ["aKey", ...path]);
  if (shape.type !== "struct") return [[]];
  return Object.entries(shape.members).flatMap(([name, member]) => leafPaths(member).map((path) => [name, ...path]));
}

function documentWith(kind: DocumentKind, path: Path): unknown {
  return path.reduceRight<unknown>(
    (value, step) => (typeof step === "number" ? [value] : { [step]: value }),
    sample(shapeAt(kind, path)),
  );
}

function sample(shape: Shape | undefined): unknown {
  if (shape?.type === "integer" || shape?.type === "number") return 7;
  if (shape?.type === "boolean") return true;
  return shape?.type === "string" ? (shape.values?.[0] ?? "text") : { free: ["json"] };
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((here, step) => (here instanceof Object ? Reflect.get(here, step) : undefined), value);
}
