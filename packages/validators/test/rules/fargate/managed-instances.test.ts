import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Task } from "../tasks.ts";

function managed(task: Readonly<Record<string, unknown>> = {}, container: Readonly<Record<string, unknown>> = {}) {
  const main = { name: "web", image: "public.ecr.aws/nginx/nginx:1.27", memory: 512, ...container };
  return ec2Task({
    requiresCompatibilities: ["MANAGED_INSTANCES"],
    networkMode: "host",
    containerDefinitions: [main],
    ...task,
  });
}

const linuxParameters = (settings: object) => managed({}, { linuxParameters: settings });

describeRule("fargate/managed-instances", "taskDefinition", {
  accepts: {
    "nothing special": managed(),
    Linux: managed({ runtimePlatform: { operatingSystemFamily: "LINUX" } }),
    "their log driver": managed({}, { logConfiguration: { logDriver: "json-file" } }),
    "bridge on EC2": ec2Task({ ipcMode: "task" }),
    "what is reported of interfaces": managed(
      { networkMode: "awsvpc" },
      {
        links: ["cache"],
        hostname: "web",
        dnsServers: ["10.0.0.2"],
        dnsSearchDomains: ["shop.internal"],
        extraHosts: [{ hostname: "db", ipAddress: "10.0.0.9" }],
      },
    ),
  },
  rejects: {
    bridge: {
      document: managed({ networkMode: "bridge" }),
      at: "networkMode",
      says: [
        'Task "shop-api" uses the network mode "bridge"; Managed Instances support awsvpc and host.',
        'Set `networkMode` to "awsvpc".',
      ],
    },
    "an IPC mode": {
      document: managed({ ipcMode: "task" }),
      at: "ipcMode",
      says: ['Task "shop-api" sets the IPC mode "task"; Managed Instances support none.', "Remove `ipcMode`."],
    },
    Windows: {
      document: managed({ runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } }),
      at: "runtimePlatform.operatingSystemFamily",
      says: [
        'Task "shop-api" is for the operating system "WINDOWS_SERVER_2022_CORE"; Managed Instances run Linux.',
        "Run it on Fargate, or on Windows instances of EC2.",
      ],
    },
    "a Docker volume": {
      document: managed({ volumes: [{ name: "data", dockerVolumeConfiguration: { scope: "task" } }] }),
      at: "volumes[0].dockerVolumeConfiguration",
      says: [
        'Volume "data" of task "shop-api" is a Docker volume; Managed Instances do not support them.',
        "Remove `dockerVolumeConfiguration`.",
      ],
    },
    "a proxy": {
      document: managed({ proxyConfiguration: { containerName: "envoy" } }),
      at: "proxyConfiguration",
      says: [
        'Task "shop-api" has a proxy configuration; Managed Instances support none.',
        "Remove `proxyConfiguration`.",
      ],
    },
    "a share of Windows": {
      document: managed({
        volumes: [{ name: "data", fsxWindowsFileServerVolumeConfiguration: { fileSystemId: "fs-1" } }],
      }),
      at: "volumes[0].fsxWindowsFileServerVolumeConfiguration",
      says: [
        'Volume "data" of task "shop-api" is a share of FSx for Windows File Server; Windows instances of EC2 alone can mount it.',
        "Remove `fsxWindowsFileServerVolumeConfiguration`.",
      ],
    },
    "another log driver": {
      document: managed({}, { logConfiguration: { logDriver: "syslog" } }),
      at: "containerDefinitions[0].logConfiguration.logDriver",
      says: [
        'Container "web" of task "shop-api" logs with "syslog"; Managed Instances support awslogs, splunk, awsfirelens and json-file.',
        "Remove `logDriver`.",
      ],
    },
    swap: {
      document: linuxParameters({ maxSwap: 64 }),
      at: "containerDefinitions[0].linuxParameters.maxSwap",
      says: [
        'Container "web" of task "shop-api" may swap 64 MiB; Managed Instances have no swap.',
        "Remove `maxSwap`.",
      ],
    },
    swappiness: {
      document: linuxParameters({ swappiness: 10 }),
      at: "containerDefinitions[0].linuxParameters.swappiness",
      says: [
        'Container "web" of task "shop-api" sets swappiness to 10; Managed Instances have no swap.',
        "Remove `swappiness`.",
      ],
    },
    "shared memory": {
      document: linuxParameters({ sharedMemorySize: 64 }),
      at: "containerDefinitions[0].linuxParameters.sharedMemorySize",
      says: [
        'Container "web" of task "shop-api" sets the size of /dev/shm; Managed Instances do not support it.',
        "Remove `sharedMemorySize`.",
      ],
    },
    "Docker's security options": {
      document: managed({}, { dockerSecurityOptions: ["no-new-privileges"] }),
      at: "containerDefinitions[0].dockerSecurityOptions",
      says: [
        'Container "web" of task "shop-api" sets the Docker security options ["no-new-privileges"]; Managed Instances support none.',
        "Remove `dockerSecurityOptions`.",
      ],
    },
    links: {
      document: managed({}, { links: ["cache"] }),
      at: "containerDefinitions[0].links",
      says: ['Container "web" of task "shop-api" has links; Managed Instances support none.', "Remove `links`."],
    },
    "a host name": {
      document: managed({}, { hostname: "web" }),
      at: "containerDefinitions[0].hostname",
      says: [
        'Container "web" of task "shop-api" has the host name "web"; Managed Instances do not set it.',
        "Remove `hostname`.",
      ],
    },
    "search domains": {
      document: managed({}, { dnsSearchDomains: ["shop.internal"] }),
      at: "containerDefinitions[0].dnsSearchDomains",
      says: [
        'Container "web" of task "shop-api" has search domains of its own; Managed Instances do not set them.',
        "Remove `dnsSearchDomains`.",
      ],
    },
    "entries for /etc/hosts": {
      document: managed({}, { extraHosts: [{ hostname: "db", ipAddress: "10.0.0.9" }] }),
      at: "containerDefinitions[0].extraHosts",
      says: [
        'Container "web" of task "shop-api" has entries for /etc/hosts; Managed Instances do not set them.',
        "Remove `extraHosts`.",
      ],
    },
    "name servers": {
      document: managed({}, { dnsServers: ["10.0.0.2"] }),
      at: "containerDefinitions[0].dnsServers",
      says: [
        'Container "web" of task "shop-api" has name servers of its own; Managed Instances do not set them.',
        "Remove `dnsServers`.",
      ],
    },
  },
  unknown: [managed({ networkMode: UNKNOWN }), managed({ ipcMode: "task", requiresCompatibilities: UNKNOWN })],
});
