import { describeBeside } from "../describe-beside.ts";
import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const connected = (settings: object) => ({
  serviceName: "api",
  serviceConnectConfiguration: { enabled: true, namespace: "shop", ...settings },
});
const proxied = (containerConfigurations: unknown) => connected({ containerConfigurations });

describeRule("networking/sc-container-configurations", "service", {
  accepts: { one: proxied([{ logLevel: "debug" }]), none: proxied([]) },
  rejects: {
    "two of one kind": {
      document: proxied([{ logLevel: "debug" }, { logLevel: "info" }]),
      at: "serviceConnectConfiguration.containerConfigurations",
      says: ['The proxy of service "api" has two log levels; ECS accepts each setting once.', "Keep one of them."],
    },
    "an empty one": {
      document: proxied([{}]),
      at: "serviceConnectConfiguration.containerConfigurations[0]",
      says: [
        'The proxy of service "api" has a setting without a value; ECS accepts one value in each entry.',
        "Set `logLevel`, or remove the entry.",
      ],
    },
  },
  unknown: [
    proxied(UNKNOWN),
    proxied([UNKNOWN, { logLevel: "info" }]),
    proxied([{ logLevel: UNKNOWN }, { logLevel: "info" }]),
  ],
});

const PCA = "arn:aws:acm-pca:us-east-1:123456789012:certificate-authority/1";
const secured = (issuerCertificateAuthority: unknown, roleArn: unknown = "arn:aws:iam::123456789012:role/tls") =>
  connected({ services: [{ portName: "http", tls: { issuerCertificateAuthority, roleArn } }] });

describeRule("networking/sc-tls", "service", {
  at: "serviceConnectConfiguration.services[0].tls",
  accepts: {
    "both of it": secured({ awsPcaAuthorityArn: PCA }),
    "no encryption": connected({ services: [{ portName: "http" }] }),
  },
  rejects: {
    "no authority": {
      document: secured({}),
      says: [
        'An encrypted port of service "api" has no authority that signs its certificates; ECS makes none without.',
        "Set `awsPcaAuthorityArn` to the ARN of an authority of AWS Private CA.",
      ],
    },
    "no role": {
      document: secured({ awsPcaAuthorityArn: PCA }, ""),
      says: [
        'An encrypted port of service "api" has no role to ask for certificates; ECS asks the authority as that role.',
        "Set `roleArn` to a role with AmazonECSInfrastructureRolePolicyForServiceConnectTransportLayerSecurity.",
      ],
    },
  },
  unknown: [
    secured(UNKNOWN),
    secured({ awsPcaAuthorityArn: UNKNOWN }),
    secured({ awsPcaAuthorityArn: PCA }, UNKNOWN),
    connected({ services: [{ portName: "http", tls: UNKNOWN }] }),
  ],
});

const TIMED = { perRequestTimeoutSeconds: 15 };
const timed = (mapping: object, timeout: unknown = TIMED, settings: object = {}) => ({
  service: connected({ services: [{ portName: "http", timeout }], ...settings }),
  taskDefinition: {
    family: "shop",
    containerDefinitions: [
      { name: "log" },
      { name: "web", portMappings: [{ name: "http", containerPort: 80, ...mapping }] },
    ],
  },
});

describeBeside("networking/sc-timeout-tcp", {
  at: "serviceConnectConfiguration.services[0].timeout.perRequestTimeoutSeconds",
  accepts: {
    "a protocol": timed({ appProtocol: "http" }),
    "the time of a connection": timed({}, { idleTimeoutSeconds: 60 }),
    "no limit": timed({}, { perRequestTimeoutSeconds: 0 }),
    "another port": timed({ name: "admin" }),
    "what is off": timed({}, { perRequestTimeoutSeconds: 15 }, { enabled: false }),
    "a protocol that is not known": timed({ appProtocol: UNKNOWN }),
    "a name that is not known": timed({ name: UNKNOWN }),
    "a time that is not known": timed({}, { perRequestTimeoutSeconds: UNKNOWN }),
    "ports that are not known": timed({}, {}, { services: UNKNOWN }),
    "a port that is not known": timed({}, {}, { services: [UNKNOWN, { portName: UNKNOWN, timeout: TIMED }] }),
    "containers that are not known": {
      ...timed({}),
      taskDefinition: { family: "shop", containerDefinitions: UNKNOWN },
    },
    "ports of a container that are not known": {
      ...timed({}),
      taskDefinition: { family: "shop", containerDefinitions: [UNKNOWN, { name: "web", portMappings: UNKNOWN }] },
    },
  },
  rejects: {
    "no protocol, in the second entry": {
      documents: timed({}, TIMED, { services: [{ portName: "admin" }, { portName: "http", timeout: TIMED }] }),
      at: "serviceConnectConfiguration.services[1].timeout.perRequestTimeoutSeconds",
      says: [
        'Service "api" limits the time of each request to port "http", which has no protocol in task definition "shop"; TCP knows no requests.',
        "Set `appProtocol` of the port, or use `idleTimeoutSeconds`.",
      ],
    },
    "no protocol": {
      documents: timed({}),
      says: [
        'Service "api" limits the time of each request to port "http", which has no protocol in task definition "shop"; TCP knows no requests.',
        "Set `appProtocol` of the port, or use `idleTimeoutSeconds`.",
      ],
    },
  },
});
