import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container, fargateContainer } from "../tasks.ts";

function linux(linuxParameters: unknown): Readonly<Record<string, unknown>> {
  return fargateContainer({ linuxParameters });
}

describeRule("fargate/privileged", "taskDefinition", {
  at: "containerDefinitions[0].privileged",
  accepts: {
    "privileged: false": fargateContainer({ privileged: false }),
    "a privileged container on EC2": ec2Container({ privileged: true }),
  },
  rejects: {
    "a privileged container": {
      document: fargateContainer({ privileged: true }),
      says: [
        'Container "web" is privileged; Fargate gives no container the rights of its host.',
        "Remove `privileged`.",
      ],
    },
  },
  unknown: [
    fargateContainer({ privileged: UNKNOWN }),
    { ...fargateContainer({ privileged: true }), requiresCompatibilities: UNKNOWN },
  ],
});

describeRule("fargate/docker-security-options", "taskDefinition", {
  at: "containerDefinitions[0].dockerSecurityOptions",
  accepts: {
    "an empty list": fargateContainer({ dockerSecurityOptions: [] }),
    "options on EC2": ec2Container({ dockerSecurityOptions: ["no-new-privileges"] }),
  },
  rejects: {
    "no-new-privileges": {
      document: fargateContainer({ dockerSecurityOptions: ["no-new-privileges"] }),
      says: [
        'Container "web" sets the Docker security options ["no-new-privileges"]; Fargate supports none, not even no-new-privileges.',
        "Remove `dockerSecurityOptions`.",
      ],
      fixed: fargateContainer({}),
    },
  },
  unknown: [fargateContainer({ dockerSecurityOptions: UNKNOWN })],
});

describeRule("fargate/capabilities-add", "taskDefinition", {
  accepts: {
    SYS_PTRACE: linux({ capabilities: { add: ["SYS_PTRACE"] } }),
    "dropped capabilities": linux({ capabilities: { drop: ["ALL", "NET_RAW"] } }),
    "NET_ADMIN on EC2": ec2Container({ linuxParameters: { capabilities: { add: ["NET_ADMIN"] } } }),
  },
  rejects: {
    "two others, each for itself": {
      document: linux({ capabilities: { add: ["NET_ADMIN", "SYS_PTRACE", "ALL"] } }),
      at: [
        "containerDefinitions[0].linuxParameters.capabilities.add[0]",
        "containerDefinitions[0].linuxParameters.capabilities.add[2]",
      ],
      says: [
        'Container "web" adds the Linux capability "NET_ADMIN"; Fargate lets a container add SYS_PTRACE only.',
        'Remove "NET_ADMIN" from `add`.',
        'Container "web" adds the Linux capability "ALL"; Fargate lets a container add SYS_PTRACE only.',
        'Remove "ALL" from `add`.',
      ],
    },
  },
  unknown: [
    linux(UNKNOWN),
    linux({ capabilities: UNKNOWN }),
    linux({ capabilities: { add: UNKNOWN } }),
    linux({ capabilities: { add: [UNKNOWN] } }),
  ],
});

describeRule("fargate/linux-devices", "taskDefinition", {
  at: "containerDefinitions[0].linuxParameters.devices",
  accepts: {
    "an empty list": linux({ devices: [] }),
    "a device on EC2": ec2Container({ linuxParameters: { devices: [{ hostPath: "/dev/fuse" }] } }),
  },
  rejects: {
    "a device": {
      document: linux({ initProcessEnabled: true, devices: [{ hostPath: "/dev/fuse" }] }),
      says: ['Container "web" maps devices of the host; Fargate gives no access to its host.', "Remove `devices`."],
    },
  },
  unknown: [linux({ devices: UNKNOWN })],
});

describeRule("fargate/shared-memory-size", "taskDefinition", {
  at: "containerDefinitions[0].linuxParameters.sharedMemorySize",
  accepts: {
    "a tmpfs": linux({ tmpfs: [{ containerPath: "/scratch", size: 64 }] }),
    "a size on EC2": ec2Container({ linuxParameters: { sharedMemorySize: 64 } }),
  },
  rejects: {
    "a size": {
      document: linux({ sharedMemorySize: 64 }),
      says: [
        'Container "web" sets the size of /dev/shm to 64 MiB; Fargate does not support it.',
        "Remove `sharedMemorySize`; a `tmpfs` gives a container memory at a path of its own.",
      ],
      fixed: linux({}),
    },
  },
  unknown: [linux({ sharedMemorySize: UNKNOWN })],
});

describeRule("fargate/swap", "taskDefinition", {
  accepts: {
    "no swap": linux({}),
    "swap on EC2": ec2Container({ linuxParameters: { maxSwap: 512, swappiness: 10 } }),
  },
  rejects: {
    "maxSwap and swappiness": {
      document: linux({ maxSwap: 512, swappiness: 10 }),
      at: ["containerDefinitions[0].linuxParameters.maxSwap", "containerDefinitions[0].linuxParameters.swappiness"],
      says: [
        'Container "web" may swap 512 MiB; Fargate has no swap.',
        "Remove `maxSwap`.",
        'Container "web" sets swappiness to 10; Fargate has no swap.',
        "Remove `swappiness`.",
      ],
      fixed: linux({}),
    },
  },
  unknown: [linux({ maxSwap: UNKNOWN, swappiness: UNKNOWN })],
});

describeRule("fargate/gpu", "taskDefinition", {
  accepts: {
    "a GPU on EC2": ec2Container({ resourceRequirements: [{ type: "GPU", value: "1" }] }),
    "an accelerator for inference, of which schema/retired-inference speaks": fargateContainer({
      resourceRequirements: [{ type: "InferenceAccelerator", value: "device_1" }],
    }),
  },
  rejects: {
    "a GPU and a Neuron device": {
      document: fargateContainer({
        resourceRequirements: [
          { type: "GPU", value: "1" },
          { type: "NeuronDevice", value: "ALL" },
        ],
      }),
      at: [
        "containerDefinitions[0].resourceRequirements[0].type",
        "containerDefinitions[0].resourceRequirements[1].type",
      ],
      says: [
        'Container "web" asks for a resource of type "GPU"; Fargate has none.',
        "Remove the requirement, or run the task on EC2 or on Managed Instances.",
        'Container "web" asks for a resource of type "NeuronDevice"; Fargate has none.',
        "Remove the requirement, or run the task on EC2 or on Managed Instances.",
      ],
    },
  },
  unknown: [
    fargateContainer({ resourceRequirements: UNKNOWN }),
    fargateContainer({ resourceRequirements: [UNKNOWN, { type: UNKNOWN, value: "1" }] }),
  ],
});

describeRule("fargate/log-driver", "taskDefinition", {
  at: "containerDefinitions[0].logConfiguration.logDriver",
  accepts: {
    awslogs: fargateContainer({ logConfiguration: { logDriver: "awslogs" } }),
    splunk: fargateContainer({ logConfiguration: { logDriver: "splunk" } }),
    awsfirelens: fargateContainer({ logConfiguration: { logDriver: "awsfirelens" } }),
    "syslog on EC2": ec2Container({ logConfiguration: { logDriver: "syslog" } }),
  },
  rejects: {
    syslog: {
      document: fargateContainer({ logConfiguration: { logDriver: "syslog" } }),
      says: [
        'Container "web" logs with "syslog"; Fargate supports awslogs, splunk and awsfirelens.',
        'Set `logDriver` to "awslogs", with `awslogs-group`, `awslogs-region` and `awslogs-stream-prefix` in `options`.',
      ],
    },
  },
  unknown: [
    fargateContainer({ logConfiguration: UNKNOWN }),
    fargateContainer({ logConfiguration: { logDriver: UNKNOWN } }),
  ],
});

describeRule("fargate/start-timeout", "taskDefinition", {
  at: "containerDefinitions[0].startTimeout",
  accepts: {
    "2 s": fargateContainer({ startTimeout: 2 }),
    "120 s": fargateContainer({ startTimeout: 120 }),
    "300 s on EC2": ec2Container({ startTimeout: 300 }),
  },
  rejects: {
    "121 s": {
      document: fargateContainer({ startTimeout: 121 }),
      says: [
        'Container "web" gets 121 s to come up; Fargate accepts 2 to 120 s.',
        "Set `startTimeout` to 120 or less.",
      ],
      fixed: fargateContainer({ startTimeout: 120 }),
    },
    "1 s": {
      document: fargateContainer({ startTimeout: 1 }),
      says: ['Container "web" gets 1 s to come up; Fargate accepts 2 to 120 s.', "Set `startTimeout` to 2 or more."],
      fixed: fargateContainer({ startTimeout: 2 }),
    },
  },
  unknown: [fargateContainer({ startTimeout: UNKNOWN })],
});

describeRule("fargate/stop-timeout", "taskDefinition", {
  at: "containerDefinitions[0].stopTimeout",
  accepts: {
    "2 s": fargateContainer({ stopTimeout: 2 }),
    "120 s, although ECS's own message says less": fargateContainer({ stopTimeout: 120 }),
    "300 s on EC2": ec2Container({ stopTimeout: 300 }),
  },
  rejects: {
    "121 s": {
      document: fargateContainer({ stopTimeout: 121 }),
      says: ['Container "web" gets 121 s to stop; Fargate accepts 2 to 120 s.', "Set `stopTimeout` to 120 or less."],
      fixed: fargateContainer({ stopTimeout: 120 }),
    },
    "1 s": {
      document: fargateContainer({ stopTimeout: 1 }),
      says: ['Container "web" gets 1 s to stop; Fargate accepts 2 to 120 s.', "Set `stopTimeout` to 2 or more."],
      fixed: fargateContainer({ stopTimeout: 2 }),
    },
  },
  unknown: [fargateContainer({ stopTimeout: UNKNOWN })],
});

describeRule("fargate/firelens-s3-config", "taskDefinition", {
  at: "containerDefinitions[0].firelensConfiguration.options.config-file-type",
  accepts: {
    "a file": fargateContainer({
      firelensConfiguration: { type: "fluentbit", options: { "config-file-type": "file" } },
    }),
    "S3 on EC2": ec2Container({ firelensConfiguration: { type: "fluentbit", options: { "config-file-type": "s3" } } }),
  },
  rejects: {
    S3: {
      document: fargateContainer({
        firelensConfiguration: { type: "fluentbit", options: { "config-file-type": "s3" } },
      }),
      says: [
        'FireLens container "web" reads its configuration from S3; Fargate does not fetch it.',
        'Put the file into the image and set `config-file-type` to "file", or use the init image of aws-for-fluent-bit with the variable `aws_fluent_bit_init_s3_1`.',
      ],
    },
  },
  unknown: [
    fargateContainer({ firelensConfiguration: { type: "fluentbit", options: UNKNOWN } }),
    fargateContainer({ firelensConfiguration: { type: "fluentbit", options: { "config-file-type": UNKNOWN } } }),
  ],
});
