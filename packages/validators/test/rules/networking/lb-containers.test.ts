import { UNKNOWN } from "../../../src/unknown.ts";
import { describeBeside } from "../describe-beside.ts";

const service = (containerName: unknown, containerPort: unknown = 80) => ({
  serviceName: "shop",
  loadBalancers: [{ containerName, containerPort }],
});
const task = (container: unknown) => ({ family: "shop", containerDefinitions: [container] });
const WEB = { name: "web", portMappings: [{ containerPort: 80 }, { containerPort: 81 }] };
const appSpec = (ContainerName: string, ContainerPort: unknown) => ({
  version: 1,
  Resources: [
    { Web: { Type: "AWS::ECS::Service", Properties: { LoadBalancerInfo: { ContainerName, ContainerPort } } } },
  ],
});

describeBeside("networking/lb-container-unknown", {
  accepts: {
    "a container of the task": { service: service("web"), taskDefinition: task(WEB) },
    "a name that is filled in": { service: service("${NAME}"), taskDefinition: task(WEB) },
    "a name that is not known": { service: service(UNKNOWN), taskDefinition: task(WEB) },
    "an empty name": { service: service(""), taskDefinition: task(WEB) },
    "resources that are not known": { appSpec: { version: 1, Resources: UNKNOWN }, taskDefinition: task(WEB) },
    "a resource that is not known": { appSpec: { version: 1, Resources: [UNKNOWN] }, taskDefinition: task(WEB) },
    "a balancer that is not known": {
      appSpec: { version: 1, Resources: [{ Web: { Properties: { LoadBalancerInfo: UNKNOWN } } }] },
      taskDefinition: task(WEB),
    },
    "a container whose name is not known": { service: service("app"), taskDefinition: task({ name: UNKNOWN }) },
    "containers that are not known": { service: service("app"), taskDefinition: { containerDefinitions: UNKNOWN } },
    "an AppSpec file's container": { appSpec: appSpec("web", 80), taskDefinition: task(WEB) },
  },
  rejects: {
    "another container": {
      documents: { service: service("app"), taskDefinition: task(WEB) },
      at: "loadBalancers[0].containerName",
      says: [
        'Service "shop" sends requests to container "app", which task definition "shop" does not have. AWS answers: "The container app does not exist in the task definition."',
        "Name a container of the task in `containerName`.",
      ],
    },
    "a misspelt one in an AppSpec file": {
      documents: { appSpec: appSpec("wbe", 80), taskDefinition: task(WEB) },
      at: "Resources[0].Web.Properties.LoadBalancerInfo.ContainerName",
      says: [
        'The deployment sends requests to container "wbe", which task definition "shop" does not have. AWS answers: "The container wbe does not exist in the task definition."',
        'Did you mean "web"?',
      ],
    },
  },
});

describeBeside("networking/lb-port-unknown", {
  accepts: {
    "a port that the container maps": { service: service("web", 81), taskDefinition: task(WEB) },
    "a container that is not there": { service: service("app", 82), taskDefinition: task(WEB) },
    "a port that is not known": { service: service("web", UNKNOWN), taskDefinition: task(WEB) },
    "mappings that are not known": {
      service: service("web", 82),
      taskDefinition: task({ name: "web", portMappings: UNKNOWN }),
    },
    "one mapping that is not known": {
      service: service("web", 82),
      taskDefinition: task({ name: "web", portMappings: [{ containerPort: UNKNOWN }] }),
    },
    "a range": {
      service: service("web", 82),
      taskDefinition: task({ name: "web", portMappings: [{ containerPortRange: "80-90" }] }),
    },
    "an AppSpec file's port in quotes": { appSpec: appSpec("web", "80"), taskDefinition: task(WEB) },
  },
  rejects: {
    "another port": {
      documents: { service: service("web", 82), taskDefinition: task(WEB) },
      at: "loadBalancers[0].containerPort",
      says: [
        'Service "shop" sends requests to port 82 of container "web", which maps 80, 81. AWS answers: "The container web did not have a container port 82 defined."',
        "Set `containerPort` to a port that the container maps, or map port 82 in its `portMappings`.",
      ],
    },
    "a port of an AppSpec file, where the container maps none": {
      documents: { appSpec: appSpec("web", 80), taskDefinition: task({ name: "web" }) },
      at: "Resources[0].Web.Properties.LoadBalancerInfo.ContainerPort",
      says: [
        'The deployment sends requests to port 80 of container "web", which maps no port. AWS answers: "The container web did not have a container port 80 defined."',
        "Set `ContainerPort` to a port that the container maps, or map port 80 in its `portMappings`.",
      ],
    },
  },
});
