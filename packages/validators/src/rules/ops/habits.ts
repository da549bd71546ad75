import type { Rule } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { forbidden, oneOf, pattern } from "../declared.ts";
import { inFiles } from "../in-files.ts";
import { ecsApi, ecsGuide } from "../source.ts";
import { wanted } from "../wanted.ts";

const ADVICE = { severity: "info", presets: ["strict"] } as const;

const TAGS = {
  ...ADVICE,
  presets: ["strict", "security-hub"],
  code: "ops/missing-tags",
  at: "tags",
  summary: "What costs money has tags that say whose it is.",
  source: ecsGuide("ecs-using-tags.html"),
  says: "{it} has no tags",
  because: "nobody sees in the bill whose it is",
  help: say`Add ${property("tags")}.`,
} as const;

/** What makes a cluster easier to live with, sorted by code. */
export const HABITS: readonly Rule[] = [
  inFiles(
    pattern({
      code: "ops/cluster-namespace",
      on: "cluster",
      at: "serviceConnectDefaults.namespace",
      summary: "The namespace of a cluster has a name that Cloud Map takes.",
      source: ecsApi("API_ClusterServiceConnectDefaultsRequest.html"),
      says: "{it} has the namespace {value}",
      pattern: /^(?:arn:.+|[^<>"/]{1,1024})$/,
      accepts: 'up to 1,024 characters, and none of <, >, " and /',
      example: "shop",
    }),
  ),

  inFiles(
    oneOf({
      code: "ops/cluster-settings-value",
      on: "cluster",
      at: "settings[].value",
      summary: "Container Insights are enhanced, enabled or disabled.",
      source: ecsApi("API_ClusterSetting.html"),
      says: "{it} has the setting {value}",
      values: ["disabled", "enabled", "enhanced"],
    }),
  ),

  wanted({
    ...ADVICE,
    code: "ops/default-cluster",
    on: "service",
    at: "cluster",
    summary: "A service says which cluster it runs in.",
    source: ecsApi("API_CreateService.html"),
    says: "{it} does not say which cluster it runs in",
    because: "it comes into the one that is called default",
    help: say`Set ${property("cluster")}.`,
  }),

  forbidden({
    ...ADVICE,
    code: "ops/interactive-tty",
    on: "container",
    at: "pseudoTerminal",
    values: (value) => value === true,
    summary: "A container has no terminal that nobody sits at.",
    source: ecsApi("API_ContainerDefinition.html"),
    says: "{it} has a terminal",
    because: "nobody sits at it, and it puts marks of its own into the log",
  }),

  wanted({ ...TAGS, on: "cluster" }),
  wanted({ ...TAGS, on: "repository" }),
  wanted({ ...TAGS, on: "service" }),
  wanted({ ...TAGS, on: "taskDefinition" }),

  wanted({
    ...ADVICE,
    code: "ops/propagate-tags",
    on: "service",
    at: "propagateTags",
    values: (value) => value !== "NONE",
    summary: "Tasks have the tags of their service.",
    source: ecsGuide("ecs-using-tags.html"),
    says: "{it} gives its tasks no tags",
    because: "nobody sees in the bill whose they are",
    help: say`Set ${property("propagateTags")} to "SERVICE".`,
  }),

  wanted({
    ...ADVICE,
    code: "ops/restart-policy-sidecar",
    on: "container",
    at: "restartPolicy",
    when: ({ container }) => container.essential === false && container.command === undefined,
    summary: "A sidecar that ends is started again.",
    source: ecsApi("API_ContainerRestartPolicy.html"),
    says: "{it} stays away once it ends",
    because: "its task goes on without it",
    help: say`Set ${property("restartPolicy")} to { ${[property("restartPolicy.enabled")]}: true }.`,
  }),
];
