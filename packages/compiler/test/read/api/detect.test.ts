import { describe, expect, it } from "vitest";
import { detect } from "../../../src/read/api/detect.ts";

const SERVICE = { serviceName: "api", taskDefinition: "api:1", desiredCount: 1 };

describe("detect", () => {
  it.each([
    [{ containerDefinitions: [] }, "task.json", [{ kind: "taskDefinition", at: [] }]],
    [{ ContainerDefinitions: [], Family: "shop" }, "task.json", [{ kind: "taskDefinition", at: [] }]],
    [{ ContainerDefinitions: [] }, "task.json", []],
    [{ AWSEBDockerrunVersion: 2, containerDefinitions: [] }, "Dockerrun.aws.json", []],
    [{ taskDefinition: { containerDefinitions: [] } }, "x.json", [{ kind: "taskDefinition", at: ["taskDefinition"] }]],
    [{ rules: [{ rulePriority: 1 }] }, "x.json", [{ kind: "lifecyclePolicy", at: [] }]],
    [{ rules: [] }, "lifecycle-policy.json", [{ kind: "lifecyclePolicy", at: [] }]],
    [{ rules: [] }, "eslint.json", []],
    [{ serviceName: "api", taskDefinition: "api:1", desiredCount: 1 }, "x.json", [{ kind: "service", at: [] }]],
    [{ serviceName: "api" }, "x.json", []],
    [{ services: [{}, SERVICE], failures: [] }, "x.json", [{ kind: "service", at: ["services", 1] }]],
    [{ service: SERVICE }, "x.json", [{ kind: "service", at: ["service"] }]],
    [
      { clusters: [{ clusterName: "shop", capacityProviders: [] }] },
      "x.json",
      [{ kind: "cluster", at: ["clusters", 0] }],
    ],
    [{ services: { web: {} } }, "docker-compose.yml", []],
    [{ repositoryName: "api", imageTagMutability: "MUTABLE" }, "x.json", [{ kind: "repository", at: [] }]],
    [{ clusterName: "shop", defaultCapacityProviderStrategy: [] }, "x.json", [{ kind: "cluster", at: [] }]],
    [["containerDefinitions"], "x.json", []],
  ])("takes %j in %s for %j", (value, file, detected) => {
    expect(detect(value, file)).toEqual(detected);
  });
});
