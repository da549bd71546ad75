import type { Rule } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { forbidden } from "../declared.ts";
import { isFargateTask, isWindowsTask } from "../launch.ts";
import { valueAt } from "../place.ts";
import { ecsGuide } from "../source.ts";
import { wanted } from "../wanted.ts";

const ADVICE = { severity: "info", presets: ["strict"] } as const;
const PRICES = { url: "https://aws.amazon.com/fargate/pricing/", checked: "2026-11-29" } as const;

/** Where the same is to be had for less, sorted by code. */
export const SPENDING: readonly Rule[] = [
  forbidden({
    ...ADVICE,
    code: "cost/ephemeral-storage",
    on: "taskDefinition",
    at: "ephemeralStorage.sizeInGiB",
    values: (size) => typeof size === "number" && size > 100,
    summary: "A task has the disk that it needs.",
    source: PRICES,
    says: "{it} has a disk of {value} GiB",
    because: "Fargate charges for what is above 20, used or not",
    help: say`Set ${property("ephemeralStorage.sizeInGiB")} to what the task needs, or keep files in EFS or S3.`,
    fix: "none",
  }),

  wanted({
    ...ADVICE,
    code: "cost/graviton",
    on: "taskDefinition",
    at: "runtimePlatform.cpuArchitecture",
    values: (architecture) => architecture === "ARM64",
    when: (task) => isFargateTask(task) && !isWindowsTask(task),
    summary: "A task on Fargate runs on ARM where its images do.",
    source: PRICES,
    says: "{it} runs on x86",
    because: "ARM costs a fifth less for the same",
    help: say`Build the images for ARM, and set ${property("runtimePlatform.cpuArchitecture")} to "ARM64".`,
  }),

  forbidden({
    code: "cost/spot-only",
    severity: "warning",
    presets: ["strict"],
    on: "service",
    at: "capacityProviderStrategy",
    values: (items) =>
      Array.isArray(items) &&
      items.length > 0 &&
      items.every((item) => valueAt(item, ["capacityProvider"]) === "FARGATE_SPOT"),
    when: ({ loadBalancers }) => Array.isArray(loadBalancers) && loadBalancers.length > 0,
    summary: "A service that answers has tasks that AWS does not take away.",
    source: ecsGuide("fargate-capacity-providers.html"),
    says: "{it} is behind a load balancer and runs on Fargate Spot alone",
    because: "AWS may take all of its tasks at once",
    help: say`Add FARGATE with a base of 1 to ${property("capacityProviderStrategy")}.`,
    fix: "none",
  }),
];
