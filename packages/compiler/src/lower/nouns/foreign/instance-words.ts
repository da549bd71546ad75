import { all, containerWords, type Words } from "./workload-words.ts";

const PER_INSTANCE = "Remove it: a daemon runs one task on each instance of its `capacity`.";

const daemonWords = (): Words => ({
  ...containerWords(),
  ...all(PER_INSTANCE, "desiredcount", "count", "replicas", "scaling", "placementstrategy", "placementstrategies"),
  ...all(PER_INSTANCE, "capacityproviderstrategy", "autoscaling", "schedulingstrategy", "numberofreplicas"),
  ...all(
    "Remove it: no load balancer leads to a daemon; a program that serves requests is a `service`.",
    "routes",
    "route",
    "loadbalancer",
    "loadbalancers",
  ),
});

const capacityWords = (): Words => ({
  ...all('instanceType: "m7g.large"', "type", "instance", "instanceclass", "instancesize", "instancetypes", "machine"),
  ...all("minSize: 1", "min", "mincapacity", "mincount", "minimum", "mininstances"),
  ...all("maxSize: 3", "max", "maxcapacity", "maxcount", "maximum", "maxinstances"),
  ...all(
    "Remove it: ECS sets the number of instances between `minSize` and `maxSize`.",
    "desiredcapacity",
    "desired",
    "desiredsize",
    "size",
    "count",
  ),
  ...all('ami: "ami-0123456789abcdef0"', "image", "imageid", "amiid", "machineimage"),
  ...all("rootVolume: { sizeInGiB: 60 }", "disk", "volume", "volumesize", "blockdevices", "blockdevicemappings"),
  ...all('overrides: { launchTemplate: { KeyName: "ops" } }', "keyname", "keypair", "sshkey"),
  ...all(
    "Remove it: instances run in the private subnets of the app's network.",
    "subnets",
    "subnetids",
    "vpc",
    "vpcid",
  ),
  ...all("managedScaling: { targetCapacity: 90 }", "targetcapacity", "targetcapacitypercent"),
});

const managedWords = (): Words => ({
  ...all(
    'instanceRequirements: { allowedInstanceTypes: ["g5.xlarge"] }',
    "instancetype",
    "instancetypes",
    "allowedinstancetypes",
    "type",
  ),
  ...all("instanceRequirements: { vCpuCount: { min: 2 } }", "vcpucount", "vcpus", "cpu"),
  ...all("instanceRequirements: { memoryMiB: { min: 4096 } }", "memorymib", "memory"),
  ...all("instanceRequirements: { acceleratorCount: { min: 1 } }", "acceleratorcount", "gpu", "gpus"),
  ...all('capacityOptionType: "SPOT"', "spot", "capacitytype", "purchaseoption"),
  ...all("storageSizeGiB: 100", "storageconfiguration", "rootvolume", "disk", "storage", "storagesize"),
  ...all("scaleInAfter: 600", "infrastructureoptimization", "scalein"),
  ...all('autoRepair: "ENABLED"', "autorepairconfiguration"),
  ...all(
    "Remove it: ECS starts and ends managed instances as tasks need them.",
    "minsize",
    "maxsize",
    "desiredcapacity",
    "managedscaling",
    "managedterminationprotection",
    "manageddraining",
  ),
  ...all("Remove it: ECS has an image of its own for managed instances.", "ami", "image", "imageid", "userdata"),
  ...all(
    "Remove it: instances run in the private subnets of the app's network.",
    "subnets",
    "subnetids",
    "networkconfiguration",
  ),
});

/** What instances, and what runs on each of them, are called elsewhere. */
export const INSTANCE_NOUNS: Readonly<Record<string, () => Words>> = {
  "a daemon": daemonWords,
  "a capacity of EC2 instances": capacityWords,
  "a capacity of managed instances": managedWords,
};
