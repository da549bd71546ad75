import { describeBeside } from "../describe-beside.ts";
import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { LATER, serviceOf, taskOf, template } from "../templates.ts";

const ARN = "arn:aws:servicediscovery:us-east-1:123456789012:service/srv-1";
const registering = (more: object, task: object = { networkMode: "bridge" }) => ({
  service: { serviceName: "api", serviceRegistries: [{ registryArn: ARN, ...more }] },
  taskDefinition: { family: "shop", containerDefinitions: [{ name: "web" }], ...task },
});
const PORT = { containerName: "web", containerPort: 80 };

describeBeside("networking/service-registry-ports", {
  at: "serviceRegistries[0]",
  accepts: {
    "a port of a container": registering(PORT),
    "an interface": registering({}, { networkMode: "awsvpc" }),
    "a registry that cannot be read": {
      ...registering({}),
      service: { serviceName: "api", serviceRegistries: [UNKNOWN] },
    },
    "what cannot be read": registering({ containerName: UNKNOWN, containerPort: UNKNOWN }),
    "a mode that is not known": registering({}, { networkMode: UNKNOWN }),
  },
  rejects: {
    "no port": {
      documents: registering({}),
      says: [
        'Service "api" does not say which port of which container it registers; with the network mode bridge ECS needs both.',
        "Set `containerName` and `containerPort`.",
      ],
    },
    "no port of the container": {
      documents: registering({ containerName: "web" }),
      says: [
        'Service "api" does not say which port of which container it registers; with the network mode bridge ECS needs both.',
        "Set `containerName` and `containerPort`.",
      ],
    },
    "no container": {
      documents: registering({ containerPort: 80 }, { networkMode: "host" }),
      says: [
        'Service "api" does not say which port of which container it registers; with the network mode host ECS needs both.',
        "Set `containerName` and `containerPort`.",
      ],
    },
  },
});

describeRule("networking/service-registry-ports", "service", {
  at: "serviceRegistries[0]",
  accepts: { "its own port": registering({ port: 80 }).service, "a port of a container": registering(PORT).service },
  rejects: {
    both: {
      document: registering({ ...PORT, port: 80 }).service,
      severity: "warning",
      says: [
        'Service "api" registers a port of its own and one of a container; ECS accepts one of the two.',
        "Remove `port`, or `containerName` and `containerPort`.",
      ],
    },
  },
  unknown: [
    registering({ ...PORT, containerPort: UNKNOWN, port: 80 }).service,
    { serviceName: "api", serviceRegistries: UNKNOWN },
  ],
});

const discovered = (
  registry: object,
  task: object = {},
  namespace = "AWS::ServiceDiscovery::PrivateDnsNamespace",
  entry: object = {},
) =>
  template({
    Namespace: { Type: namespace, Properties: {} },
    Registry: { Type: "AWS::ServiceDiscovery::Service", Properties: registry },
    Task: taskOf({ NetworkMode: "awsvpc", ...task }),
    Service: serviceOf({ ServiceRegistries: [{ RegistryArn: { "Fn::GetAtt": ["Registry", "Arn"] }, ...entry }] }),
  });
const HTTP = "AWS::ServiceDiscovery::HttpNamespace";
const records = (...types: unknown[]) => ({
  DnsConfig: { NamespaceId: { Ref: "Namespace" }, DnsRecords: types.map((Type) => ({ Type, TTL: 60 })) },
});

describeRule("networking/service-registry-http-namespace", "template", {
  at: "Resources.Service.Properties.ServiceRegistries[0]",
  accepts: {
    "an address": discovered(records("A")),
    "ports in Docker's bridge": discovered(records("SRV"), { NetworkMode: "bridge" }),
    "both in Docker's bridge": discovered(records("A", "SRV"), { NetworkMode: "bridge" }),
    "a namespace of elsewhere": discovered({ NamespaceId: "ns-1" }),
    "no records": discovered(records(), { NetworkMode: "bridge" }),
    "records of another kind": discovered(records("CNAME"), { NetworkMode: "bridge" }),
    "a registry of elsewhere": template({
      Task: taskOf({ NetworkMode: "bridge" }),
      Service: serviceOf({ ServiceRegistries: [{ RegistryArn: ARN }, {}, null, "Registry"] }),
    }),
    "a service alone": template({ Service: serviceOf({}) }),
  },
  rejects: {
    "an HTTP namespace": {
      document: discovered({ NamespaceId: { Ref: "Namespace" } }, {}, HTTP),
      says: [
        "Service registers itself with Registry, which has no names in DNS; ECS takes registries of a DNS namespace.",
        "Use a private DNS namespace, or Service Connect, which needs no DNS.",
      ],
    },
    "one below the names": {
      document: discovered(records("A"), {}, HTTP),
      says: [
        "Service registers itself with Registry, which has no names in DNS; ECS takes registries of a DNS namespace.",
        "Use a private DNS namespace, or Service Connect, which needs no DNS.",
      ],
    },
    "no names": {
      document: discovered({ Type: "HTTP" }),
      says: [
        "Service registers itself with Registry, which has no names in DNS; ECS takes registries of a DNS namespace.",
        "Use a private DNS namespace, or Service Connect, which needs no DNS.",
      ],
    },
    "addresses of both kinds in the network of the host": {
      document: discovered(records("A", "AAAA"), { NetworkMode: "host" }),
      says: [
        "Service registers itself with Registry, which has records of type A; tasks without an address of their own need SRV.",
        'Set `Type` of its record to "SRV", or `NetworkMode` of the task to "awsvpc".',
      ],
    },
    "an address in Docker's bridge": {
      document: discovered(records("A"), { NetworkMode: "bridge" }),
      says: [
        "Service registers itself with Registry, which has records of type A; tasks without an address of their own need SRV.",
        'Set `Type` of its record to "SRV", or `NetworkMode` of the task to "awsvpc".',
      ],
    },
  },
  unknown: [
    discovered(records(LATER), { NetworkMode: "bridge" }),
    discovered(records("A"), { NetworkMode: LATER }),
    discovered({ DnsConfig: LATER }),
    template({ Service: serviceOf({ ServiceRegistries: LATER }) }),
  ],
});

const DNS = "AWS::ServiceDiscovery::PrivateDnsNamespace";
const OF_CONTAINER = { ContainerName: "web", ContainerPort: 80 };

describeRule("networking/service-registry-ports", "template", {
  at: "Resources.Service.Properties.ServiceRegistries[0].ContainerPort",
  accepts: {
    "no port": discovered(records("A")),
    "records with ports": discovered(records("A", "SRV"), {}, DNS, OF_CONTAINER),
    "Docker's bridge, which another rule reports": discovered(
      records("A"),
      { NetworkMode: "bridge" },
      DNS,
      OF_CONTAINER,
    ),
  },
  rejects: {
    "records without ports": {
      document: discovered(records("A"), {}, DNS, OF_CONTAINER),
      says: [
        "Service registers a port of a container with Registry, which has records of type A. AWS answers: \"The values specified for serviceRegistries do not require a value for 'containerPort'\".",
        "Remove `ContainerName` and `ContainerPort`, or give the registry records of type SRV.",
      ],
    },
  },
  unknown: [
    discovered(records(LATER), {}, DNS, OF_CONTAINER),
    discovered(records("A"), {}, DNS, { ContainerPort: LATER }),
    discovered(records("A"), { NetworkMode: LATER }, DNS, OF_CONTAINER),
  ],
});
