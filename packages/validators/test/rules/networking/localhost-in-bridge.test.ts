import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const looking = (value: unknown, more: object = {}, task: object = {}) => ({
  family: "shop-api",
  networkMode: "bridge",
  containerDefinitions: [
    { name: "web", image: "nginx:1.27", memory: 256, environment: [{ name: "CACHE", value }], ...more },
    { name: "cache", image: "redis:7", memory: 256, portMappings: [{ containerPort: 6379 }] },
  ],
  ...task,
});

describeRule("networking/localhost-in-bridge", "taskDefinition", {
  at: "containerDefinitions[0].environment[0].value",
  accepts: {
    "its link": looking("redis://cache:6379"),
    "a port of nobody": looking("localhost:9999"),
    "its own port": looking("localhost:6379", { portMappings: [{ containerPort: 6379 }] }),
    "a network of the task": looking("localhost:6379", {}, { networkMode: "awsvpc" }),
    "the instance": looking("localhost:6379", {}, { networkMode: "host" }),
    "no network mode": looking("localhost:6379", {}, { networkMode: undefined }),
    "a port of itself, twice named": looking("localhost:6379", { name: "cache" }),
    "an address that begins otherwise": looking("to localhost:6379"),
    "a longer name": looking("mylocalhost:6379"),
  },
  rejects: {
    "a URL": {
      document: looking("redis://user:x@localhost:6379/0"),
      says: [
        'Container "web" looks for port 6379 at localhost, and "cache" has it; in Docker\'s bridge each container is a localhost of its own.',
        'Add "cache" to the links of the container and write cache:6379, or give the task the network mode awsvpc.',
      ],
    },
    "a URL without a user": {
      document: looking("redis://localhost:6379?db=1"),
      says: [
        'Container "web" looks for port 6379 at localhost, and "cache" has it; in Docker\'s bridge each container is a localhost of its own.',
        'Add "cache" to the links of the container and write cache:6379, or give the task the network mode awsvpc.',
      ],
    },
    "a port beside others of either container": {
      document: looking(
        "localhost:6379",
        { portMappings: [{ containerPort: 80 }] },
        {
          containerDefinitions: [
            {
              name: "web",
              environment: [{ name: "CACHE", value: "localhost:6379" }],
              portMappings: [{ containerPort: 80 }],
            },
            { name: "log" },
            { name: "cache", portMappings: [{ containerPort: 6380 }, { containerPort: 6379 }] },
          ],
        },
      ),
      says: [
        'Container "web" looks for port 6379 at localhost, and "cache" has it; in Docker\'s bridge each container is a localhost of its own.',
        'Add "cache" to the links of the container and write cache:6379, or give the task the network mode awsvpc.',
      ],
    },
    "an address": {
      document: looking("127.0.0.1:6379"),
      says: [
        'Container "web" looks for port 6379 at localhost, and "cache" has it; in Docker\'s bridge each container is a localhost of its own.',
        'Add "cache" to the links of the container and write cache:6379, or give the task the network mode awsvpc.',
      ],
    },
  },
  unknown: [
    looking(UNKNOWN),
    looking("localhost:6379", { portMappings: UNKNOWN }),
    looking("localhost:6379", { portMappings: [{ containerPort: 80 }, UNKNOWN] }),
    {
      networkMode: "bridge",
      containerDefinitions: [
        { name: "web", environment: [{ name: "CACHE", value: "localhost:6379" }] },
        UNKNOWN,
        { name: UNKNOWN, portMappings: [{ containerPort: 6379 }] },
        { name: "cache", portMappings: UNKNOWN },
      ],
    },
    looking("localhost:6379", { portMappings: [UNKNOWN] }),
    looking("localhost:6379", { environment: UNKNOWN }),
    looking("localhost:6379", {}, { networkMode: UNKNOWN }),
  ],
});
