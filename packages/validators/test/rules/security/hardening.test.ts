import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { fargate, task } from "../small-tasks.ts";

describeRule("security/dangerous-capabilities", "taskDefinition", {
  at: "containerDefinitions[0].linuxParameters.capabilities.add[0]",
  accepts: {
    "what is right": task({ linuxParameters: { capabilities: { add: ["NET_BIND_SERVICE"] } } }),
    "Fargate, which allows one": fargate({ linuxParameters: { capabilities: { add: ["SYS_PTRACE"] } } }),
    "a container that is told already": task({
      privileged: true,
      linuxParameters: { capabilities: { add: ["SYS_ADMIN"] } },
    }),
  },
  rejects: {
    "what is wrong": {
      document: task({ linuxParameters: { capabilities: { add: ["SYS_ADMIN"] } } }),
      says: [
        'Container "web" adds the capability "SYS_ADMIN"; with it, a program may get out of its container.',
        "Remove it, or add what the program needs of it alone.",
      ],
    },
    ...Object.fromEntries(
      ["ALL", "DAC_READ_SEARCH", "NET_ADMIN", "SYS_MODULE", "SYS_PTRACE"].map((capability) => [
        capability,
        {
          document: task({ linuxParameters: { capabilities: { add: [capability] } } }),
          says: [
            `Container "web" adds the capability "${capability}"; with it, a program may get out of its container.`,
            "Remove it, or add what the program needs of it alone.",
          ],
        },
      ]),
    ),
  },
  unknown: [
    task({ linuxParameters: { capabilities: { add: [UNKNOWN] } } }),
    task({ linuxParameters: { capabilities: { add: UNKNOWN } } }),
  ],
});

describeRule("security/drop-capabilities", "taskDefinition", {
  at: "containerDefinitions[0]",
  accepts: {
    "what is right": task({ linuxParameters: { capabilities: { drop: ["ALL"] } } }),
    Windows: task({}, { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } }),
  },
  rejects: {
    "what is wrong": {
      document: task({}),
      says: [
        'Container "web" keeps all capabilities that Docker gives it; few programs need one of them.',
        'Set `drop` to ["ALL"].',
      ],
      suggested: task({ linuxParameters: { capabilities: { drop: ["ALL"] } } }),
    },
  },
  unknown: [task({ linuxParameters: UNKNOWN }), task({ linuxParameters: { capabilities: { drop: UNKNOWN } } })],
});

describeRule("security/ephemeral-storage-cmk", "cluster", {
  at: "",
  accepts: {
    "what is right": {
      clusterName: "shop",
      configuration: {
        managedStorageConfiguration: { fargateEphemeralStorageKmsKeyId: "arn:aws:kms:eu-west-1:123456789012:key/a" },
      },
    },
  },
  rejects: {
    "what is wrong": {
      document: { clusterName: "shop" },
      says: [
        'Cluster "shop" encrypts the disks of its tasks with a key of AWS; nobody can take that one away.',
        "Set `fargateEphemeralStorageKmsKeyId`.",
      ],
    },
  },
  unknown: [{ clusterName: "shop", configuration: UNKNOWN }],
});

describeRule("security/no-new-privileges", "taskDefinition", {
  at: "containerDefinitions[0]",
  accepts: {
    "what is right": task({ dockerSecurityOptions: ["no-new-privileges"] }),
    "what is right, among others": task({ dockerSecurityOptions: ["label:type:shop", "no-new-privileges:true"] }),
    "Fargate, which takes no options": fargate({}),
    "what may run on Fargate": task({}, { requiresCompatibilities: undefined, networkMode: "awsvpc" }),
    Windows: task({}, { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } }),
  },
  rejects: {
    "what is wrong": {
      document: task({}),
      says: [
        'Container "web" lets programs get more rights than they start with; a file with the bit for that makes a user root.',
        'Add "no-new-privileges" to `dockerSecurityOptions`.',
      ],
    },
    "other options": {
      document: task({ dockerSecurityOptions: ["label:type:no-new-privileges"] }),
      at: "containerDefinitions[0].dockerSecurityOptions",
      says: [
        'Container "web" lets programs get more rights than they start with; a file with the bit for that makes a user root.',
        'Add "no-new-privileges" to `dockerSecurityOptions`.',
      ],
    },
  },
  unknown: [
    task({ dockerSecurityOptions: UNKNOWN }),
    task({}, { requiresCompatibilities: UNKNOWN }),
    task({}, { requiresCompatibilities: [UNKNOWN] }),
  ],
});

describeRule("security/user-format", "taskDefinition", {
  at: "containerDefinitions[0].user",
  accepts: {
    "what is right": task({ user: "1000:1000" }),
    "a name": task({ user: "app-user:app" }),
    "what is filled in": task({ user: "${USER}:" }),
  },
  rejects: {
    "what is wrong": {
      document: task({ user: "1000:" }),
      says: [
        'Container "web" runs as "1000:"; ECS accepts a user, or a user and a group with a colon between them, whose numbers are not negative.',
        'Set `user` to something like "1000:1000".',
      ],
    },
    "three parts": {
      document: task({ user: "a:b:c" }),
      says: [
        'Container "web" runs as "a:b:c"; ECS accepts a user, or a user and a group with a colon between them, whose numbers are not negative.',
        'Set `user` to something like "1000:1000".',
      ],
    },
    "a negative number": {
      document: task({ user: "-1" }),
      says: [
        'Container "web" runs as "-1"; ECS accepts a user, or a user and a group with a colon between them, whose numbers are not negative.',
        'Set `user` to something like "1000:1000".',
      ],
    },
    "a negative group": {
      document: task({ user: "0:-1" }),
      says: [
        'Container "web" runs as "0:-1"; ECS accepts a user, or a user and a group with a colon between them, whose numbers are not negative.',
        'Set `user` to something like "1000:1000".',
      ],
    },
  },
  unknown: [task({ user: UNKNOWN })],
});

describeRule("security/windows-admin-user", "taskDefinition", {
  accepts: {
    "what is right": task(
      { user: "ContainerUser" },
      { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } },
    ),
    Linux: task({}),
  },
  rejects: {
    "what is wrong": {
      document: task({}, { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } }),
      at: "containerDefinitions[0]",
      says: [
        'Container "web" runs as its administrator; who breaks into it may do everything there.',
        'Set `user` to "ContainerUser".',
      ],
    },
    "the administrator": {
      document: task(
        { user: "ContainerAdministrator" },
        { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } },
      ),
      at: "containerDefinitions[0].user",
      says: [
        'Container "web" runs as its administrator; who breaks into it may do everything there.',
        'Set `user` to "ContainerUser".',
      ],
    },
  },
  unknown: [task({ user: UNKNOWN }, { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } })],
});
