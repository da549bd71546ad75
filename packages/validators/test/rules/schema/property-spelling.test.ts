import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container, ec2Task } from "../tasks.ts";

const image = "public.ecr.aws/nginx/nginx:1.27";

describeRule("schema/property-spelling", "taskDefinition", {
  accepts: {
    "the API's spelling": ec2Task(),
    "a property that is like none": ec2Task({ owner: "shop" }),
    "names of variables, which are free": ec2Container({ dockerLabels: { Image: "x", essental: "y" } }),
  },
  rejects: {
    "another case": {
      document: { ...ec2Task({ family: undefined }), Family: "shop-api" },
      at: "Family",
      says: [
        "`Family` is not a property of TaskDefinition; the API spells it `family`.",
        "Rename `Family` to `family`.",
      ],
      fixed: ec2Task({ family: "shop-api" }),
    },
    "a typing error": {
      document: ec2Container({ memory: 64, enviroment: [{ name: "PORT", value: "8080" }] }),
      at: "containerDefinitions[0].enviroment",
      says: [
        "`containerDefinitions[0].enviroment` is not a property of ContainerDefinition; the API spells it `environment`.",
        "Rename `enviroment` to `environment`.",
      ],
      fixed: ec2Container({ memory: 64, environment: [{ name: "PORT", value: "8080" }] }),
    },
    "a singular": {
      document: ec2Container({ portMapping: [] }),
      at: "containerDefinitions[0].portMapping",
      alone: "warning",
      says: [
        "`containerDefinitions[0].portMapping` is not a property of ContainerDefinition; the API spells it `portMappings`.",
        "Rename `portMapping` to `portMappings`.",
      ],
      fixed: ec2Container({ portMappings: [] }),
    },
    "a singular with an item": {
      document: ec2Container({ portMapping: { containerPort: 80 } }),
      at: "containerDefinitions[0].portMapping",
      says: [
        "`containerDefinitions[0].portMapping` is not a property of ContainerDefinition; the API spells it `portMappings`.",
        "Rename `portMapping` to `portMappings`, and put its value into an array.",
      ],
      fixed: ec2Container({ portMappings: [{ containerPort: 80 }] }),
    },
    "a singular with a text": {
      document: ec2Container({ linkz: "db" }),
      at: "containerDefinitions[0].linkz",
      says: [
        "`containerDefinitions[0].linkz` is not a property of ContainerDefinition; the API spells it `links`.",
        "Rename `linkz` to `links`, and put its value into an array.",
      ],
      fixed: ec2Container({ links: ["db"] }),
    },
    "a singular with what is no item, without a fix": {
      document: ec2Container({ enviroment: { PORT: "8080" } }),
      at: "containerDefinitions[0].enviroment",
      says: [
        "`containerDefinitions[0].enviroment` is not a property of ContainerDefinition; the API spells it `environment`.",
        "Rename `enviroment` to `environment`, and put its value into an array.",
      ],
    },
    "a list of texts that is none, without a fix": {
      document: ec2Container({ linkz: 5432 }),
      at: "containerDefinitions[0].linkz",
      says: [
        "`containerDefinitions[0].linkz` is not a property of ContainerDefinition; the API spells it `links`.",
        "Rename `linkz` to `links`, and put its value into an array.",
      ],
    },
    "a property that is there as well": {
      document: ec2Container({ Image: image }),
      at: "containerDefinitions[0].Image",
      says: [
        "`containerDefinitions[0].Image` is not a property of ContainerDefinition; the API spells it `image`.",
        "Remove `Image`; `image` is set as well.",
      ],
    },
    "a file system as CloudFormation spells it": {
      document: ec2Task({ volumes: [{ name: "data", efsVolumeConfiguration: { filesystemId: "fs-1" } }] }),
      at: "volumes[0].efsVolumeConfiguration.filesystemId",
      says: [
        "`volumes[0].efsVolumeConfiguration.filesystemId` is not a property of EFSVolumeConfiguration; the API spells it `fileSystemId`.",
        "Rename `filesystemId` to `fileSystemId`.",
      ],
      fixed: ec2Task({ volumes: [{ name: "data", efsVolumeConfiguration: { fileSystemId: "fs-1" } }] }),
    },
    "a value with an unreadable part, without a fix": {
      document: ec2Container({ PortMappings: [{ containerPort: UNKNOWN }] }),
      at: "containerDefinitions[0].PortMappings",
      says: [
        "`containerDefinitions[0].PortMappings` is not a property of ContainerDefinition; the API spells it `portMappings`.",
        "Rename `PortMappings` to `portMappings`.",
      ],
    },
  },
  unknown: [ec2Task({ containerDefinitions: UNKNOWN })],
});

describeRule("schema/property-spelling", "service", {
  at: "PlacementStrategies",
  accepts: { "the API's spelling": { serviceName: "api", placementStrategy: [] } },
  rejects: {
    "CloudFormation's name": {
      document: { serviceName: "api", PlacementStrategies: [{ type: "random" }] },
      says: [
        "`PlacementStrategies` is not a property of Service; the API spells it `placementStrategy`.",
        "Rename `PlacementStrategies` to `placementStrategy`.",
      ],
      fixed: { serviceName: "api", placementStrategy: [{ type: "random" }] },
    },
  },
  unknown: [],
});
