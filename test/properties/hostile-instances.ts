import * as dsl from "ecs-dsl";
import type { Call } from "./hostile-nouns.ts";

const IMAGE = "public.ecr.aws/docker/library/nginx:1.27.3";

/** What runs on instances: a service by shares, a daemon, and a service on managed ones. */
export function instancesWith(call: Call): readonly dsl.Workload[] {
  const general = capacityWith(call);
  return [framesWith(call, general), daemonWith(call, general), modelsWith(call)];
}

function modelsWith(call: Call): dsl.Service {
  const capacity = call("managedInstances", dsl.managedInstances, "models", {
    instanceRequirements: {
      vCpuCount: { min: 2, max: 64 },
      memoryMiB: { min: 4096, max: 262_144 },
      memoryGiBPerVCpu: { min: 2 },
      cpuManufacturers: ["intel", "amd"],
      allowedInstanceTypes: ["g5.*"],
      excludedInstanceTypes: [],
      instanceGenerations: ["current"],
      bareMetal: "excluded",
      burstablePerformance: "excluded",
      acceleratorCount: { min: 1, max: 4 },
      acceleratorTypes: ["gpu"],
      acceleratorManufacturers: ["nvidia"],
      acceleratorNames: ["a10g"],
      acceleratorTotalMemoryMiB: { min: 16_384 },
      localStorage: "included",
      localStorageTypes: ["ssd"],
      totalLocalStorageGB: { min: 100 },
      networkInterfaceCount: { min: 2 },
      networkBandwidthGbps: { min: 5 },
      baselineEbsBandwidthMbps: { min: 1000 },
      onDemandMaxPricePercentageOverLowestPrice: 50,
      spotMaxPricePercentageOverLowestPrice: 50,
    },
    capacityOptionType: "RESERVED",
    capacityReservations: {
      reservationGroupArn: "arn:aws:resource-groups:us-east-1:123456789012:group/gpus",
      reservationPreference: "RESERVATIONS_FIRST",
    },
    storageSizeGiB: 200,
    useLocalStorage: false,
    monitoring: "DETAILED",
    scaleInAfter: 600,
    autoRepair: "ENABLED",
    fipsEnabled: false,
    tags: { team: "instances" },
    overrides: {
      managedInstancesProvider: { PropagateTags: "NONE" },
      instanceRole: { Path: "/instances/" },
      infrastructureRole: { Path: "/instances/" },
    },
    suppress: [{ code: "config/managed-instances-fit", reason: "A test." }],
  });
  return call("models", dsl.service, "models", {
    image: IMAGE,
    capacity,
    cpu: 1500,
    memory: 3000,
    gpu: 1,
    networkMode: "awsvpc",
    placementConstraints: [dsl.memberOf("attribute:ecs.instance-type =~ g5.*")],
  });
}

function capacityWith(call: Call): dsl.Ec2Capacity {
  return call("ec2Capacity", dsl.ec2Capacity, "general", {
    instanceType: "g5.xlarge",
    minSize: 1,
    maxSize: 3,
    spot: {
      onDemandBaseCapacity: 1,
      onDemandPercentageAboveBaseCapacity: 50,
      spotAllocationStrategy: "price-capacity-optimized",
      instanceTypes: ["g5.2xlarge"],
    },
    managedScaling: {
      status: "ENABLED",
      targetCapacity: 90,
      minimumScalingStepSize: 1,
      maximumScalingStepSize: 5,
      instanceWarmupPeriod: 60,
    },
    managedTerminationProtection: "ENABLED",
    managedDraining: "ENABLED",
    ami: call("image parameter", dsl.parameter, "/platform/image"),
    userData: "echo hello",
    rootVolume: { sizeInGiB: 60, volumeType: "gp3", iops: 4000, throughput: 250, kmsKey: "alias/aws/ebs" },
    operatingSystem: "AMAZON_LINUX_2023",
    tags: { team: "instances" },
    overrides: {
      launchTemplate: { KeyName: "ops" },
      autoScalingGroup: { MaxInstanceLifetime: 604_800 },
      role: { Path: "/instances/" },
    },
    suppress: [{ code: "config/capacity-fit", reason: "A test." }],
  });
}

function framesWith(call: Call, capacity: dsl.Ec2Capacity): dsl.Service {
  return call("frames", dsl.service, "frames", {
    image: IMAGE,
    cpu: 1500,
    memory: 3000,
    gpu: 1,
    networkMode: "awsvpc",
    pidMode: "task",
    ipcMode: "task",
    capacityProviderStrategy: [call("share", dsl.share, capacity, { base: 1, weight: 2 })],
    placementStrategy: [
      call("spread", dsl.spread, "attribute:ecs.availability-zone"),
      call("binpack", dsl.binpack, "memory"),
    ],
    placementConstraints: [
      call("memberOf", dsl.memberOf, "attribute:ecs.instance-type =~ g5.*"),
      call("distinctInstance", dsl.distinctInstance),
    ],
  });
}

function daemonWith(call: Call, capacity: dsl.Ec2Capacity): dsl.Daemon {
  return call("daemon", dsl.daemon, "agent", {
    image: IMAGE,
    capacity,
    memory: 128,
    networkMode: "host",
    ports: { statsd: { containerPort: 8125, hostPort: 8125, protocol: "udp" } },
    ipcMode: "task",
    deployment: dsl.rolling({ minimumHealthyPercent: 50, maximumPercent: 100 }),
    placementConstraints: [dsl.memberOf("attribute:ecs.instance-type =~ g5.*")],
    privileged: true,
    volumes: { logs: "/var/log" },
    mounts: { "/logs": { volume: "logs", readOnly: true } },
    overrides: { service: { enableECSManagedTags: false } },
  });
}
