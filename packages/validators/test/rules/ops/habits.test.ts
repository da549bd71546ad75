import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { task } from "../small-tasks.ts";

describeRule("ops/cluster-namespace", "cluster", {
  at: "serviceConnectDefaults.namespace",
  accepts: {
    "what is right": { clusterName: "shop", serviceConnectDefaults: { namespace: "shop" } },
    "an ARN": {
      clusterName: "shop",
      serviceConnectDefaults: { namespace: "arn:aws:servicediscovery:eu-west-1:123456789012:namespace/ns-1" },
    },
  },
  rejects: {
    "what is wrong": {
      document: { clusterName: "shop", serviceConnectDefaults: { namespace: "shop/api" } },
      says: [
        'Cluster "shop" has the namespace "shop/api"; ECS accepts up to 1,024 characters, and none of <, >, " and /.',
        'Write it like "shop".',
      ],
    },
  },
  unknown: [{ clusterName: "shop", serviceConnectDefaults: { namespace: UNKNOWN } }],
});

describeRule("ops/cluster-settings-value", "cluster", {
  at: "settings[0].value",
  accepts: { "what is right": { clusterName: "shop", settings: [{ name: "containerInsights", value: "enabled" }] } },
  rejects: {
    "what is wrong": {
      document: { clusterName: "shop", settings: [{ name: "containerInsights", value: "on" }] },
      says: [
        'Cluster "shop" has the setting "on"; ECS accepts "disabled", "enabled" or "enhanced".',
        'Set `value` to "disabled", "enabled" or "enhanced".',
      ],
    },
    "a slip": {
      document: { clusterName: "shop", settings: [{ name: "containerInsights", value: "enhaced" }] },
      says: [
        'Cluster "shop" has the setting "enhaced"; ECS accepts "disabled", "enabled" or "enhanced".',
        'Did you mean "enhanced"?',
      ],
      fixed: { clusterName: "shop", settings: [{ name: "containerInsights", value: "enhanced" }] },
      title: "Set value to enhanced",
    },
  },
  unknown: [{ clusterName: "shop", settings: [{ name: "containerInsights", value: UNKNOWN }] }],
});

describeRule("ops/default-cluster", "service", {
  at: "",
  accepts: { "what is right": { serviceName: "api", taskDefinition: "shop-api", cluster: "shop" } },
  rejects: {
    "what is wrong": {
      document: { serviceName: "api", taskDefinition: "shop-api" },
      says: [
        'Service "api" does not say which cluster it runs in; it comes into the one that is called default.',
        "Set `cluster`.",
      ],
    },
  },
  unknown: [{ serviceName: "api", taskDefinition: "shop-api", cluster: UNKNOWN }],
});

describeRule("ops/interactive-tty", "taskDefinition", {
  at: "containerDefinitions[0].pseudoTerminal",
  accepts: { "what is right": task({}), none: task({ pseudoTerminal: false }) },
  rejects: {
    "what is wrong": {
      document: task({ pseudoTerminal: true }),
      says: [
        'Container "web" has a terminal; nobody sits at it, and it puts marks of its own into the log.',
        "Remove `pseudoTerminal`.",
      ],
      fixed: task({}),
    },
  },
  unknown: [task({ pseudoTerminal: UNKNOWN })],
});

describeRule("ops/missing-tags", "cluster", {
  at: "",
  accepts: { "what is right": { clusterName: "shop", tags: [{ key: "team", value: "shop" }] } },
  rejects: {
    "what is wrong": {
      document: { clusterName: "shop" },
      says: ['Cluster "shop" has no tags; nobody sees in the bill whose it is.', "Add `tags`."],
    },
  },
  unknown: [{ clusterName: "shop", tags: UNKNOWN }],
});

const untagged = [
  ["repository", { repositoryName: "shop/api" }, 'Repository "shop/api"'],
  ["service", { serviceName: "api", taskDefinition: "shop-api" }, 'Service "api"'],
  ["taskDefinition", task({}), 'Task "shop-api"'],
] as const;

for (const [kind, document, name] of untagged) {
  describeRule("ops/missing-tags", kind, {
    at: "",
    accepts: { "what is right": { ...document, tags: [{ key: "team", value: "shop" }] } },
    rejects: {
      "what is wrong": {
        document,
        says: [`${name} has no tags; nobody sees in the bill whose it is.`, "Add `tags`."],
      },
    },
    unknown: [{ ...document, tags: UNKNOWN }],
  });
}

describeRule("ops/propagate-tags", "service", {
  accepts: { "what is right": { serviceName: "api", taskDefinition: "shop-api", propagateTags: "SERVICE" } },
  rejects: {
    "what is wrong": {
      document: { serviceName: "api", taskDefinition: "shop-api" },
      at: "",
      says: [
        'Service "api" gives its tasks no tags; nobody sees in the bill whose they are.',
        'Set `propagateTags` to "SERVICE".',
      ],
    },
    none: {
      document: { serviceName: "api", taskDefinition: "shop-api", propagateTags: "NONE" },
      at: "propagateTags",
      says: [
        'Service "api" gives its tasks no tags; nobody sees in the bill whose they are.',
        'Set `propagateTags` to "SERVICE".',
      ],
    },
  },
  unknown: [{ serviceName: "api", taskDefinition: "shop-api", propagateTags: UNKNOWN }],
});

describeRule("ops/restart-policy-sidecar", "taskDefinition", {
  at: "containerDefinitions[1]",
  accepts: {
    "what is right": {
      family: "shop-api",
      containerDefinitions: [
        { name: "web", image: "public.ecr.aws/nginx/nginx:1.27", memory: 256 },
        {
          name: "db",
          image: "public.ecr.aws/nginx/nginx:1.27",
          memory: 256,
          essential: false,
          restartPolicy: { enabled: true },
        },
      ],
    },
    "one that is essential": task({}),
  },
  rejects: {
    "what is wrong": {
      document: {
        family: "shop-api",
        containerDefinitions: [
          { name: "web", image: "public.ecr.aws/nginx/nginx:1.27", memory: 256 },
          { name: "db", image: "public.ecr.aws/nginx/nginx:1.27", memory: 256, essential: false },
        ],
      },
      says: [
        'Container "db" stays away once it ends; its task goes on without it.',
        "Set `restartPolicy` to { enabled: true }.",
      ],
    },
  },
  unknown: [
    {
      family: "shop-api",
      containerDefinitions: [
        { name: "web", image: "public.ecr.aws/nginx/nginx:1.27", memory: 256 },
        { name: "db", image: "public.ecr.aws/nginx/nginx:1.27", memory: 256, essential: false, restartPolicy: UNKNOWN },
      ],
    },
    {
      family: "shop-api",
      containerDefinitions: [
        { name: "web", image: "public.ecr.aws/nginx/nginx:1.27", memory: 256 },
        { name: "db", image: "public.ecr.aws/nginx/nginx:1.27", memory: 256, essential: UNKNOWN },
      ],
    },
  ],
});
