import { UNKNOWN } from "../../../src/unknown.ts";
import { describeBeside } from "../describe-beside.ts";

const EBS = { roleArn: "arn:aws:iam::123456789012:role/ecs-infrastructure", sizeInGiB: 20 };
const beside = (names: readonly unknown[] | undefined, volumes: unknown) => ({
  service: {
    serviceName: "api",
    taskDefinition: "web",
    ...(names && { volumeConfigurations: names.map((name) => ({ name, managedEBSVolume: EBS })) }),
  },
  taskDefinition: { family: "web", ...(volumes === undefined ? {} : { volumes }) },
});
const atLaunch = (...names: readonly unknown[]) => names.map((name) => ({ name, configuredAtLaunch: true }));
const strange = (name: string) =>
  `The service configures the volume "${name}", which task definition "web" does not leave to its services. AWS answers: "The volume name '${name}' in your request does not have a matching volume in your Task Definition".`;

describeBeside("deploy/ebs-volume-config", {
  at: "volumeConfigurations[0].name",
  accepts: {
    "a volume of the task": beside(["data"], atLaunch("data")),
    "no volumes": beside(undefined, undefined),
    "other volumes": beside(undefined, [{ name: "tmp" }]),
    "a name that is not known": beside([UNKNOWN], atLaunch("data")),
    "a name that is filled in": beside(["${NAME}"], atLaunch("data")),
    "volumes that are not known": beside(["data"], UNKNOWN),
    "one volume that is not known": beside(["data"], [UNKNOWN]),
    "a volume of which it is not known": beside(["data"], [{ name: "data", configuredAtLaunch: UNKNOWN }]),
    "a volume whose name is filled in": beside(["data"], atLaunch("${NAME}")),
  },
  rejects: {
    "another name": {
      documents: beside(["state"], atLaunch("data")),
      says: [strange("state"), 'Did you mean "data"?'],
    },
    "another name of several": {
      documents: beside(["state"], atLaunch("data", "cache")),
      says: [strange("state"), 'Name "data" or "cache".'],
    },
    "a volume that the task settles": {
      documents: beside(["data"], [{ name: "data" }]),
      says: [strange("data"), 'Add a volume "data" to the task definition that is configured at launch.'],
    },
    "a task without volumes": {
      documents: beside(["data"], undefined),
      says: [strange("data"), 'Add a volume "data" to the task definition that is configured at launch.'],
    },
    "a volume that nobody configures": {
      documents: beside(undefined, atLaunch("data")),
      at: "",
      severity: "warning",
      says: [
        'Task definition "web" leaves the volume "data" to its services, and the service does not configure it; its tasks do not start.',
        "Configure it in `volumeConfigurations`.",
      ],
    },
  },
});
