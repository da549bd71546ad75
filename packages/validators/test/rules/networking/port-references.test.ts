import { describeBeside } from "../describe-beside.ts";
import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const ROLE = "arn:aws:iam::123456789012:role/lattice";
const GROUP = "arn:aws:vpc-lattice:us-east-1:123456789012:targetgroup/tg-1";
const task = (name: unknown) => ({
  family: "shop",
  containerDefinitions: [{ name: "web", portMappings: [{ containerPort: 80, name }] }],
});
const connected = (portName: unknown, name: unknown = "http") => ({
  service: { serviceName: "api", gatewayConnectors: [{ portName }] },
  taskDefinition: task(name),
});
const lattice = (portName: unknown, name: unknown = "http") => ({
  service: { serviceName: "api", vpcLatticeConfigurations: [{ roleArn: ROLE, targetGroupArn: GROUP, portName }] },
  taskDefinition: task(name),
});

describeBeside("networking/gateway-connector", {
  at: "gatewayConnectors[0].portName",
  accepts: {
    "its port": connected("http"),
    "a name that is not known": connected(UNKNOWN),
    "a port that is not known": connected("web", UNKNOWN),
    "what is filled in": connected("${PORT}"),
  },
  rejects: {
    "another port": {
      documents: connected("web"),
      says: [
        'Service "api" sends requests to the port "web", which no container of task definition "shop" names.',
        'Set `name` of a port mapping to "web".',
      ],
    },
  },
});

describeRule("networking/gateway-connector", "service", {
  at: "gatewayConnectors",
  accepts: { one: connected("http").service, none: { serviceName: "api", gatewayConnectors: [] } },
  rejects: {
    two: {
      document: { serviceName: "api", gatewayConnectors: [{ portName: "a" }, { portName: "b" }] },
      says: ['Service "api" has 2 gateway connectors; ECS accepts 1.', "Keep one entry of `gatewayConnectors`."],
    },
  },
  unknown: [
    { serviceName: "api", gatewayConnectors: UNKNOWN },
    { serviceName: "api", gatewayConnectors: [{ portName: "a" }, UNKNOWN] },
  ],
});

describeBeside("networking/lattice", {
  at: "vpcLatticeConfigurations[0].portName",
  accepts: { "its port": lattice("http"), "a name that is not known": lattice(UNKNOWN) },
  rejects: {
    "another port": {
      documents: lattice("htpt"),
      says: [
        'Service "api" sends requests to the port "htpt", which no container of task definition "shop" names.',
        'Did you mean "http"?',
      ],
    },
  },
});
