import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const service = (settings: object): unknown => ({ serviceName: "api", taskDefinition: "shop-api", ...settings });
const networked = (awsvpcConfiguration: unknown) => service({ networkConfiguration: { awsvpcConfiguration } });
const ids = (kind: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${kind}-0123456${index + 10}`);

const within = (subnets: unknown) => networked({ subnets });
const SUBNETS = ids("subnet", 16);

describeRule("networking/subnets-count", "service", {
  accepts: {
    "one subnet": within(SUBNETS.slice(0, 1)),
    "sixteen of them": within(SUBNETS),
    "one example twice": within(["subnet-xxxxxxxx", "subnet-xxxxxxxx"]),
    "zeros twice": within(["subnet-00000000", "subnet-00000000"]),
    "what is longer than an id, twice": within(["my-subnet-01234567", "my-subnet-01234567"]),
    "what ends otherwise, twice": within(["subnet-01234567-a", "subnet-01234567-a"]),
  },
  rejects: {
    "seventeen of them": {
      document: within([...SUBNETS, "subnet-fedcba98"]),
      at: "networkConfiguration.awsvpcConfiguration.subnets",
      says: ['Service "api" has its tasks in 17 subnets; ECS accepts 16.', "Keep 16 of `subnets`."],
    },
    "none of them": {
      document: within([]),
      at: "networkConfiguration.awsvpcConfiguration.subnets",
      alone: "warning",
      says: [
        'Service "api" has its tasks in no subnet. AWS answers: "subnets can not be empty."',
        "Name the subnets of the tasks in `subnets`.",
      ],
    },
    "one of them twice": {
      document: within([...SUBNETS.slice(0, 2), SUBNETS[0]]),
      at: "networkConfiguration.awsvpcConfiguration.subnets[2]",
      severity: "warning",
      says: [
        'Service "api" names the subnet "subnet-012345610" twice; once is enough.',
        "Remove one of them from `subnets`.",
      ],
      fixed: within(SUBNETS.slice(0, 2)),
      title: "Remove the second one from subnets",
    },
  },
  unknown: [networked(UNKNOWN), within(UNKNOWN), within([UNKNOWN, UNKNOWN]), within([...SUBNETS, UNKNOWN])],
});

const guarded = (securityGroups: unknown) => networked({ subnets: SUBNETS, securityGroups });
const GROUPS = ids("sg", 5);

describeRule("networking/security-groups-count", "service", {
  accepts: {
    "five of them": guarded(GROUPS),
    "none of them": guarded([]),
    "what is longer than an id, twice": guarded(["my-sg-01234567", "my-sg-01234567"]),
    "what ends otherwise, twice": guarded(["sg-01234567-a", "sg-01234567-a"]),
  },
  rejects: {
    "six of them": {
      document: guarded([...GROUPS, "sg-fedcba98"]),
      at: "networkConfiguration.awsvpcConfiguration.securityGroups",
      says: ['Service "api" has its tasks in 6 security groups; ECS accepts 5.', "Keep 5 of `securityGroups`."],
    },
    "one of them twice": {
      document: guarded([...GROUPS.slice(0, 1), ...GROUPS.slice(0, 1)]),
      at: "networkConfiguration.awsvpcConfiguration.securityGroups[1]",
      severity: "warning",
      says: [
        'Service "api" names the security group "sg-012345610" twice; once is enough.',
        "Remove one of them from `securityGroups`.",
      ],
      fixed: guarded(GROUPS.slice(0, 1)),
      title: "Remove the second one from securityGroups",
    },
  },
  unknown: [networked(UNKNOWN), guarded(UNKNOWN), guarded([...GROUPS, UNKNOWN]), guarded([UNKNOWN, UNKNOWN])],
});

const REGISTRY = { registryArn: "arn:aws:servicediscovery:us-east-1:123456789012:service/srv-0123456789abcdef" };

describeRule("networking/service-registry-count", "service", {
  at: "serviceRegistries",
  accepts: {
    "one of them": service({ serviceRegistries: [REGISTRY] }),
    "none of them": service({ serviceRegistries: [] }),
  },
  rejects: {
    "two of them": {
      document: service({ serviceRegistries: [REGISTRY, REGISTRY] }),
      says: [
        'Service "api" has 2 service registries. AWS answers: "service registries can have at most 1 items".',
        "Keep one entry of `serviceRegistries`.",
      ],
    },
  },
  unknown: [service({ serviceRegistries: UNKNOWN }), service({ serviceRegistries: [REGISTRY, UNKNOWN] })],
});

const connected = (...services: readonly unknown[]) =>
  service({ serviceConnectConfiguration: { enabled: true, services } });
const port = (dnsName: unknown, others: object = {}) => ({
  portName: "http",
  clientAliases: [{ port: 80, dnsName }],
  ...others,
});

describeRule("networking/sc-client-aliases", "service", {
  accepts: {
    "one name each": connected(port("api"), port("admin")),
    "one name, two ports": connected(port("api"), port("api", { clientAliases: [{ port: 81, dnsName: "api" }] })),
    "no name": connected({ portName: "http" }, port(undefined), port(undefined)),
  },
  rejects: {
    "two names of a port": {
      document: connected(port("api", { clientAliases: [{ port: 80 }, { port: 81 }] })),
      at: "serviceConnectConfiguration.services[0].clientAliases",
      says: [
        'Service "api" gives one port 2 names in Service Connect. AWS answers: "2 clientAliases exceeds the max limit of 1".',
        "Keep one entry of `clientAliases`.",
      ],
    },
    "one name for two ports": {
      document: connected(port("api"), port("api")),
      at: "serviceConnectConfiguration.services[1].clientAliases[0]",
      severity: "warning",
      says: [
        'Service "api" gives two ports the name "api:80" in Service Connect; clients could reach one of them.',
        "Set `dnsName` or `port` to another one.",
      ],
    },
  },
  unknown: [
    service({ serviceConnectConfiguration: UNKNOWN }),
    connected(UNKNOWN, port("api")),
    connected(port(UNKNOWN), port(UNKNOWN)),
    connected(port("api", { clientAliases: [{ port: 80 }, UNKNOWN] }), port("api", { clientAliases: UNKNOWN })),
    connected(port("api"), port("api", { clientAliases: [{ port: UNKNOWN, dnsName: "api" }] })),
  ],
});

const INVALID = 'AWS answers: "The DNS name that you provided is invalid".';
const WRITE = 'Write it like "api" or "api.shop", with 127 characters or fewer.';
const found = (discoveryName: unknown) => port("api", { discoveryName });

describeRule("networking/sc-dns-name", "service", {
  accepts: {
    "names of each form": connected(port("api.shop", { discoveryName: "_api-1" }), port("a".repeat(127))),
    "sixty-four characters": connected(found("a".repeat(64))),
    "what is filled in": connected(port("${Name} of it", { discoveryName: "${Name}" })),
  },
  rejects: {
    "a hyphen first": {
      document: connected(port("api"), port("-api")),
      at: "serviceConnectConfiguration.services[1].clientAliases[0].dnsName",
      says: [`Clients of service "api" reach a port by the name "-api". ${INVALID}`, WRITE],
    },
    "128 characters": {
      document: connected(port("a".repeat(128))),
      at: "serviceConnectConfiguration.services[0].clientAliases[0].dnsName",
      says: [`Clients of service "api" reach a port by the name "${"a".repeat(76)}…". ${INVALID}`, WRITE],
    },
    "an address": {
      document: connected(port("http://api")),
      at: "serviceConnectConfiguration.services[0].clientAliases[0].dnsName",
      says: [`Clients of service "api" reach a port by the name "http://api". ${INVALID}`, WRITE],
    },
    "capitals in the namespace": {
      document: connected(found("Api")),
      at: "serviceConnectConfiguration.services[0].discoveryName",
      says: [
        'A port of service "api" has the name "Api" in its namespace; ECS accepts up to 64 lower-case letters, digits, underscores and hyphens, none of these first.',
        'Write it like "api".',
      ],
    },
    "sixty-five characters": {
      document: connected(found("a".repeat(65))),
      at: "serviceConnectConfiguration.services[0].discoveryName",
      says: [
        `A port of service "api" has the name "${"a".repeat(65)}" in its namespace; ECS accepts up to 64 lower-case letters, digits, underscores and hyphens, none of these first.`,
        'Write it like "api".',
      ],
    },
    "one name for two ports": {
      document: connected(found("api"), port("admin", { discoveryName: "api" })),
      at: "serviceConnectConfiguration.services[1].discoveryName",
      severity: "warning",
      says: [
        'Two ports of service "api" have the name "api" in its namespace; a name is for one.',
        "Rename one of them.",
      ],
    },
  },
  unknown: [
    connected(UNKNOWN),
    connected(port(UNKNOWN, { discoveryName: UNKNOWN }), port("admin", { discoveryName: UNKNOWN })),
    connected(port("api", { clientAliases: UNKNOWN }), port("api", { clientAliases: [UNKNOWN] })),
    service({ serviceConnectConfiguration: { services: UNKNOWN } }),
  ],
});
