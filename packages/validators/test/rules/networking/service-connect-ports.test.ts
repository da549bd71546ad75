import { UNKNOWN } from "../../../src/unknown.ts";
import { describeBeside } from "../describe-beside.ts";

const service = (serviceConnectConfiguration: unknown) => ({ serviceName: "shop", serviceConnectConfiguration });
const offering = (portName: unknown) => service({ enabled: true, namespace: "shop", services: [{ portName }] });
const task = (name: unknown) => ({
  family: "shop",
  containerDefinitions: [{ name: "log" }, { name: "web", portMappings: [{ containerPort: 80, name }] }],
});

describeBeside("networking/sc-namespace", {
  at: "serviceConnectConfiguration",
  accepts: {
    "a namespace": { service: service({ enabled: true, namespace: "shop" }), cluster: { clusterName: "shop" } },
    "a cluster's": {
      service: service({ enabled: true }),
      cluster: { clusterName: "shop", serviceConnectDefaults: { namespace: "shop" } },
    },
    "a cluster's that is not known": {
      service: service({ enabled: true }),
      cluster: { clusterName: "shop", serviceConnectDefaults: UNKNOWN },
    },
    "no Service Connect": { service: service({ enabled: false }), cluster: { clusterName: "shop" } },
  },
  rejects: {
    neither: {
      documents: { service: service({ enabled: true }), cluster: { clusterName: "shop" } },
      says: [
        'Service "shop" uses Service Connect and names no namespace, nor does cluster "shop". AWS answers: "Namespace is missing".',
        "Set `serviceConnectConfiguration.namespace`, or the cluster's default.",
      ],
    },
  },
});

describeBeside("networking/sc-port-name", {
  at: "serviceConnectConfiguration.services[0].portName",
  accepts: {
    "a port of the task": { service: offering("web"), taskDefinition: task("web") },
    "a name that is filled in": { service: offering("${PORT}"), taskDefinition: task("web") },
    "a port whose name is not known": { service: offering("http"), taskDefinition: task(UNKNOWN) },
    "containers that are not known": { service: offering("http"), taskDefinition: { containerDefinitions: UNKNOWN } },
    "a container that is not known": { service: offering("http"), taskDefinition: { containerDefinitions: [UNKNOWN] } },
    "Service Connect switched off": {
      service: service({ enabled: false, services: [{ portName: "http" }] }),
      taskDefinition: task("web"),
    },
  },
  rejects: {
    "a port without a name": {
      documents: { service: offering("http"), taskDefinition: task(undefined) },
      says: [
        'Service "shop" offers the port "http", which no container of task definition "shop" names. AWS answers: "portName(http) does not refer to any named PortMapping in the container definitions".',
        'Set `name` of a port mapping to "http", or `portName` to the name of one.',
      ],
    },
    "a misspelt name": {
      documents: { service: offering("wbe"), taskDefinition: task("web") },
      says: [
        'Service "shop" offers the port "wbe", which no container of task definition "shop" names. AWS answers: "portName(wbe) does not refer to any named PortMapping in the container definitions".',
        'Did you mean "web"?',
      ],
    },
  },
});
