import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { task } from "../small-tasks.ts";

describeRule("resources/capability-name", "taskDefinition", {
  accepts: {
    "what is right": task({ linuxParameters: { capabilities: { drop: ["NET_RAW"] } } }),
    all: task({ linuxParameters: { capabilities: { drop: ["ALL"] } } }),
  },
  rejects: {
    "what is wrong": {
      document: task({ linuxParameters: { capabilities: { drop: ["CAP_NET_RAW"] } } }),
      at: "containerDefinitions[0].linuxParameters.capabilities.drop[0]",
      says: [
        'Container "web" drops the capability "CAP_NET_RAW"; ECS accepts "ALL", "AUDIT_CONTROL", "AUDIT_WRITE", "BLOCK_SUSPEND", "CHOWN", "DAC_OVERRIDE", "DAC_READ_SEARCH", "FOWNER" and 30 more.',
        'Did you mean "NET_RAW"?',
      ],
      fixed: task({ linuxParameters: { capabilities: { drop: ["NET_RAW"] } } }),
      title: "Write NET_RAW in drop",
    },
    "another word": {
      document: task({ linuxParameters: { capabilities: { drop: ["EVERYTHING"] } } }),
      at: "containerDefinitions[0].linuxParameters.capabilities.drop[0]",
      says: [
        'Container "web" drops the capability "EVERYTHING"; ECS accepts "ALL", "AUDIT_CONTROL", "AUDIT_WRITE", "BLOCK_SUSPEND", "CHOWN", "DAC_OVERRIDE", "DAC_READ_SEARCH", "FOWNER" and 30 more.',
        'Set `drop` to "ALL", "AUDIT_CONTROL", "AUDIT_WRITE", "BLOCK_SUSPEND", "CHOWN", "DAC_OVERRIDE", "DAC_READ_SEARCH", "FOWNER" and 30 more.',
      ],
    },
    "a slip": {
      document: task({ linuxParameters: { capabilities: { add: ["SYS_TIM"] } } }),
      at: "containerDefinitions[0].linuxParameters.capabilities.add[0]",
      says: [
        'Container "web" adds the capability "SYS_TIM"; ECS accepts "ALL", "AUDIT_CONTROL", "AUDIT_WRITE", "BLOCK_SUSPEND", "CHOWN", "DAC_OVERRIDE", "DAC_READ_SEARCH", "FOWNER" and 30 more.',
        'Did you mean "SYS_TIME"?',
      ],
      fixed: task({ linuxParameters: { capabilities: { add: ["SYS_TIME"] } } }),
      title: "Write SYS_TIME in add",
    },
  },
  unknown: [
    task({ linuxParameters: { capabilities: UNKNOWN } }),
    task({ linuxParameters: { capabilities: { add: [UNKNOWN], drop: UNKNOWN } } }),
  ],
});

describeRule("resources/ec2-task-cpu-range", "taskDefinition", {
  at: "cpu",
  accepts: {
    "what is right": task({}, { requiresCompatibilities: ["EC2"], cpu: "128" }),
    "192 vCPUs": task({}, { requiresCompatibilities: ["EC2"], cpu: "192 vCPU" }),
    "a task that may run anywhere": task({}, { cpu: "64" }),
  },
  rejects: {
    "what is wrong": {
      document: task({}, { requiresCompatibilities: ["EC2"], cpu: "64" }),
      says: [
        'Task "shop-api" asks for "64" of CPU; ECS accepts 128 to 196608 units.',
        "Set `cpu` to a number between the two.",
      ],
    },
    "193 vCPUs": {
      document: task({}, { requiresCompatibilities: ["EC2"], cpu: "197632" }),
      says: [
        'Task "shop-api" asks for "197632" of CPU; ECS accepts 128 to 196608 units.',
        "Set `cpu` to a number between the two.",
      ],
    },
  },
  unknown: [
    task({}, { requiresCompatibilities: ["EC2"], cpu: UNKNOWN }),
    task({}, { requiresCompatibilities: UNKNOWN, cpu: "64" }),
  ],
});

describeRule("resources/swappiness", "taskDefinition", {
  accepts: {
    "what is right": task({ linuxParameters: { maxSwap: 512, swappiness: 100 } }),
    none: task({ linuxParameters: { maxSwap: 0, swappiness: 0 } }),
  },
  rejects: {
    "what is wrong": {
      document: task({ linuxParameters: { maxSwap: 512, swappiness: 101 } }),
      at: "containerDefinitions[0].linuxParameters.swappiness",
      says: ['Container "web" has the swappiness 101; ECS accepts 0 to 100.', "Set `swappiness` to 100 or less."],
      fixed: task({ linuxParameters: { maxSwap: 512, swappiness: 100 } }),
    },
    "less than none": {
      document: task({ linuxParameters: { maxSwap: -1, swappiness: 0 } }),
      at: "containerDefinitions[0].linuxParameters.maxSwap",
      says: ['Container "web" swaps up to -1 MiB; ECS accepts 0 MiB or more.', "Set `maxSwap` to 0 or more."],
    },
    "nothing to swap to": {
      document: task({ linuxParameters: { swappiness: 60 } }),
      at: "containerDefinitions[0].linuxParameters.swappiness",
      says: [
        'Container "web" has a swappiness and nothing to swap to; without a size ECS ignores it.',
        "Set `maxSwap`, or remove `swappiness`.",
      ],
    },
  },
  unknown: [task({ linuxParameters: UNKNOWN }), task({ linuxParameters: { maxSwap: UNKNOWN, swappiness: UNKNOWN } })],
});

const on = (control: object) => ({
  family: "shop-api",
  containerDefinitions: [
    { name: "web", image: "public.ecr.aws/nginx/nginx:1.27", memory: 256, systemControls: [control] },
  ],
});

describeRule("resources/system-controls", "taskDefinition", {
  at: "containerDefinitions[0].systemControls[0].namespace",
  accepts: {
    "what is right": task({ systemControls: [{ namespace: "net.core.somaxconn", value: "1024" }] }),
    "shared memory": task({ systemControls: [{ namespace: "kernel.shmmax", value: "1" }] }),
    "memory beside the network of the host": { ...on({ namespace: "kernel.shmmax", value: "1" }), networkMode: "host" },
    "the network beside the memory of the host": {
      ...on({ namespace: "net.core.somaxconn", value: "1" }),
      ipcMode: "host",
    },
    "memory that containers of the task share": { ...on({ namespace: "kernel.sem", value: "1" }), ipcMode: "task" },
    "message queues": task({ systemControls: [{ namespace: "fs.mqueue.msg_max", value: "1" }] }),
  },
  rejects: {
    "what is wrong": {
      document: task({ systemControls: [{ namespace: "vm.max_map_count", value: "262144" }] }),
      says: [
        'Container "web" sets the parameter "vm.max_map_count"; ECS accepts those of net, of fs.mqueue, and kernel.msg…, kernel.sem and kernel.shm….',
        'Write it like "net.core.somaxconn".',
      ],
    },
    "a parameter of the network of the host": {
      document: { ...on({ namespace: "net.core.somaxconn", value: "1024" }), networkMode: "host" },
      says: [
        'Container "web" sets "net.core.somaxconn" and has the network of its host; Linux lets a container set parameters of a network of its own alone, and the task does not start.',
        'Remove it, or set `networkMode` to "bridge" or "awsvpc".',
      ],
    },
    "a parameter of the memory of the host": {
      document: { ...on({ namespace: "kernel.shmmax", value: "1" }), ipcMode: "host" },
      says: [
        'Container "web" sets "kernel.shmmax" and shares memory and queues with its host; Linux lets a container set parameters of those of its own alone, and the task does not start.',
        "Remove it, or `ipcMode`.",
      ],
    },
    "a parameter of the queues of the host": {
      document: { ...on({ namespace: "fs.mqueue.msg_max", value: "1" }), ipcMode: "host" },
      says: [
        'Container "web" sets "fs.mqueue.msg_max" and shares memory and queues with its host; Linux lets a container set parameters of those of its own alone, and the task does not start.',
        "Remove it, or `ipcMode`.",
      ],
    },
  },
  unknown: [
    task({ systemControls: [{ namespace: UNKNOWN, value: "1" }, UNKNOWN] }),
    { ...on({ namespace: "net.core.somaxconn", value: "1" }), networkMode: UNKNOWN },
    { ...on({ namespace: UNKNOWN, value: "1" }), networkMode: "host", ipcMode: "host" },
  ],
});

describeRule("resources/tmpfs", "taskDefinition", {
  accepts: {
    "what is right": task({
      linuxParameters: { tmpfs: [{ containerPath: "/tmp", size: 1, mountOptions: ["noexec", "mode=1777"] }] },
    }),
  },
  rejects: {
    "what is wrong": {
      document: task({ linuxParameters: { tmpfs: [{ containerPath: "/tmp", size: 0 }] } }),
      at: "containerDefinitions[0].linuxParameters.tmpfs[0].size",
      says: [
        'Container "web" has a file system in memory of 0 MiB; ECS accepts 1 MiB or more.',
        "Set `size` to 1 or more.",
      ],
    },
    "another option": {
      document: task({ linuxParameters: { tmpfs: [{ containerPath: "/tmp", size: 1, mountOptions: ["fast"] }] } }),
      at: "containerDefinitions[0].linuxParameters.tmpfs[0].mountOptions[0]",
      says: [
        'Container "web" mounts a file system in memory with "fast"; ECS knows no such option.',
        "Remove it, or see the options of `mount` for tmpfs.",
      ],
    },
  },
  unknown: [
    task({ linuxParameters: { tmpfs: [UNKNOWN, { containerPath: "/tmp", size: UNKNOWN, mountOptions: [UNKNOWN] }] } }),
  ],
});
