import { combined, range } from "../declared.ts";
import { ecsApi } from "../source.ts";

const stated = {
  code: "deploy/percent-bounds",
  on: "service",
  summary: "A deployment keeps at most 100 percent of the tasks healthy, and runs 100 percent or more of them.",
  source: ecsApi("API_DeploymentConfiguration.html"),
  unit: "percent",
  clamp: true,
} as const;

export const percentBounds = combined(
  range({
    ...stated,
    at: "deploymentConfiguration.maximumPercent",
    says: "{it} runs at most {value} of its tasks in a deployment",
    min: 100,
  }),
  range({
    ...stated,
    at: "deploymentConfiguration.minimumHealthyPercent",
    says: "{it} keeps {value} of its tasks healthy in a deployment",
    min: 0,
    max: 100,
  }),
);
