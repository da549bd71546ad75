import { UNKNOWN } from "../../../src/unknown.ts";
import { describeBeside } from "../describe-beside.ts";

const FARGATE = { serviceName: "shop", launchType: "FARGATE" };
const PROVIDER = { serviceName: "shop", capacityProviderStrategy: [{ capacityProvider: "FARGATE_SPOT" }] };
const EXTERNAL = { serviceName: "shop", launchType: "EXTERNAL" };
const task = (more: object) => ({ family: "shop", cpu: "256", memory: "512", networkMode: "awsvpc", ...more });

const HELP =
  'Set `networkMode` of the task to "awsvpc", give it `cpu` and `memory`, and set its `requiresCompatibilities` to ["FARGATE"].';
const ANSWER = 'AWS answers: "Task definition does not support launch_type FARGATE."';

describeBeside("schema/launch-type-compat", {
  accepts: {
    "a task for Fargate": { service: FARGATE, taskDefinition: task({}) },
    "a task that says so, whatever it lacks": {
      service: FARGATE,
      taskDefinition: { requiresCompatibilities: ["FARGATE"], networkMode: "bridge" },
    },
    "a mode that is not known": { service: FARGATE, taskDefinition: task({ networkMode: UNKNOWN }) },
    "places that are not known": {
      service: FARGATE,
      taskDefinition: task({ requiresCompatibilities: UNKNOWN, networkMode: "bridge" }),
    },
    "a launch type that is not known": {
      service: { serviceName: "shop", launchType: UNKNOWN },
      taskDefinition: task({ networkMode: "bridge" }),
    },
    "no launch type": { service: { serviceName: "shop" }, taskDefinition: task({ networkMode: "bridge" }) },
    "a size that is not known": { service: FARGATE, taskDefinition: task({ cpu: UNKNOWN }) },
    instances: { service: { ...FARGATE, launchType: "EC2" }, taskDefinition: task({ networkMode: "bridge" }) },
    "a machine outside AWS": { service: EXTERNAL, taskDefinition: task({ networkMode: "bridge" }) },
  },
  rejects: {
    "a task for instances": {
      documents: { service: FARGATE, taskDefinition: task({ networkMode: undefined }) },
      at: "launchType",
      says: [`Service "shop" runs on FARGATE, but task definition "shop" has the network mode bridge. ${ANSWER}`, HELP],
    },
    "a task without a size, by a capacity provider": {
      documents: { service: PROVIDER, taskDefinition: task({ memory: undefined }) },
      at: "capacityProviderStrategy",
      says: [`Service "shop" runs on FARGATE, but task definition "shop" has no size of its own. ${ANSWER}`, HELP],
    },
    "a task without CPU": {
      documents: { service: FARGATE, taskDefinition: task({ cpu: undefined }) },
      at: "launchType",
      says: [`Service "shop" runs on FARGATE, but task definition "shop" has no size of its own. ${ANSWER}`, HELP],
    },
    "a task that is for instances alone": {
      documents: { service: FARGATE, taskDefinition: task({ requiresCompatibilities: ["EC2"], networkMode: "host" }) },
      at: "launchType",
      says: [`Service "shop" runs on FARGATE, but task definition "shop" has the network mode host. ${ANSWER}`, HELP],
    },
    "a task with interfaces outside AWS": {
      documents: { service: EXTERNAL, taskDefinition: task({}) },
      at: "launchType",
      says: [
        'Service "shop" runs on EXTERNAL, but task definition "shop" has the network mode awsvpc. AWS answers: "Task definition does not support launch_type EXTERNAL."',
        'Set `networkMode` of the task to "bridge", "host" or "none".',
      ],
    },
  },
});

describeBeside("schema/requires-compatibilities-missing", {
  at: "launchType",
  accepts: {
    "a task that says so": { service: FARGATE, taskDefinition: task({ requiresCompatibilities: ["FARGATE"] }) },
    "one of which that is not known": { service: FARGATE, taskDefinition: task({ requiresCompatibilities: UNKNOWN }) },
    "one that cannot run there": { service: FARGATE, taskDefinition: task({ networkMode: "host" }) },
    instances: { service: { ...FARGATE, launchType: "EC2" }, taskDefinition: task({}) },
  },
  rejects: {
    "a task that says nothing, by a capacity provider": {
      documents: { service: PROVIDER, taskDefinition: task({}) },
      at: "capacityProviderStrategy",
      says: [
        'Service "shop" runs on Fargate, but task definition "shop" has no `requiresCompatibilities`: ECS notices only when the service is made what Fargate does not take.',
        'Set `requiresCompatibilities` of the task to ["FARGATE"].',
      ],
    },
    "a task that says nothing": {
      documents: { service: FARGATE, taskDefinition: task({}) },
      says: [
        'Service "shop" runs on Fargate, but task definition "shop" has no `requiresCompatibilities`: ECS notices only when the service is made what Fargate does not take.',
        'Set `requiresCompatibilities` of the task to ["FARGATE"].',
      ],
    },
  },
});
