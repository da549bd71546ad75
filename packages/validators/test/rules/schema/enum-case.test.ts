import { expect, it } from "vitest";
import { check } from "../../../src/check.ts";
import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container, ec2Task } from "../tasks.ts";

function logging(logDriver: unknown): unknown {
  return ec2Container({ memory: 64, logConfiguration: { logDriver } });
}

describeRule("schema/enum-case", "taskDefinition", {
  accepts: {
    "a value of the list": ec2Task({ networkMode: "host" }),
    "a number, which another rule reports": ec2Task({ networkMode: 1 }),
    "what a template fills in": ec2Task({ networkMode: "${NETWORK_MODE}", requiresCompatibilities: ["<LAUNCH_TYPE>"] }),
  },
  rejects: {
    "another case": {
      document: ec2Task({ networkMode: "AwsVpc" }),
      at: "networkMode",
      says: ['`networkMode` is "AwsVpc"; AWS accepts "awsvpc", "bridge", "host" or "none".', 'Did you mean "awsvpc"?'],
      fixed: ec2Task({ networkMode: "awsvpc" }),
      title: "Write awsvpc",
    },
    "a typing error": {
      document: logging("awslog"),
      at: "containerDefinitions[0].logConfiguration.logDriver",
      says: [
        '`containerDefinitions[0].logConfiguration.logDriver` is "awslog"; AWS accepts "awsfirelens", "awslogs", "fluentd", "gelf", "journald", "json-file", "splunk" or "syslog".',
        'Did you mean "awslogs"?',
      ],
      fixed: logging("awslogs"),
      title: "Write awslogs",
    },
    "a list of fifteen": {
      document: ec2Container({ ulimits: [{ name: "threads", softLimit: 1, hardLimit: 1 }] }),
      at: "containerDefinitions[0].ulimits[0].name",
      says: [
        '`containerDefinitions[0].ulimits[0].name` is "threads"; AWS accepts "core", "cpu", "data", "fsize", "locks", "memlock", "msgqueue", "nice" and 7 more.',
        'Set it to "core", "cpu", "data", "fsize", "locks", "memlock", "msgqueue", "nice" and 7 more.',
      ],
    },
    "the default of another list": {
      document: ec2Task({ pidMode: "default" }),
      at: "pidMode",
      says: ['`pidMode` is "default"; AWS accepts "host" or "task".', 'Set it to "host" or "task".'],
    },
    "a list of eight": {
      document: logging("loki"),
      at: "containerDefinitions[0].logConfiguration.logDriver",
      says: [
        '`containerDefinitions[0].logConfiguration.logDriver` is "loki"; AWS accepts "awsfirelens", "awslogs", "fluentd", "gelf", "journald", "json-file", "splunk" or "syslog".',
        'Set it to "awsfirelens", "awslogs", "fluentd", "gelf", "journald", "json-file", "splunk" or "syslog".',
      ],
    },
    "a protocol over TCP, of which ECS has made TCP": {
      document: ec2Container({ portMappings: [{ containerPort: 80, protocol: "http" }] }),
      at: "containerDefinitions[0].portMappings[0].protocol",
      severity: "warning",
      says: [
        '`containerDefinitions[0].portMappings[0].protocol` is "http"; ECS knows "tcp" or "udp", and has taken anything else for tcp.',
        'Write "tcp".',
      ],
      fixed: ec2Container({ portMappings: [{ containerPort: 80, protocol: "tcp" }] }),
    },
    "a protocol in capitals": {
      document: ec2Container({ portMappings: [{ containerPort: 53, protocol: "UDP" }] }),
      at: "containerDefinitions[0].portMappings[0].protocol",
      severity: "warning",
      says: [
        '`containerDefinitions[0].portMappings[0].protocol` is "UDP"; ECS knows "tcp" or "udp", and has taken anything else for tcp.',
        'Write "udp".',
      ],
      fixed: ec2Container({ portMappings: [{ containerPort: 53, protocol: "udp" }] }),
    },
    "a protocol that may be either": {
      document: ec2Container({ portMappings: [{ containerPort: 53, protocol: "ucp" }] }),
      at: "containerDefinitions[0].portMappings[0].protocol",
      severity: "warning",
      says: [
        '`containerDefinitions[0].portMappings[0].protocol` is "ucp"; ECS knows "tcp" or "udp", and has taken anything else for tcp.',
        'Write "tcp" or "udp".',
      ],
    },
    "the mode of the console": {
      document: ec2Task({ networkMode: "default" }),
      at: "networkMode",
      severity: "warning",
      says: [
        '`networkMode` is "default", as AWS\'s console calls a task without one; ECS documents no such value.',
        "Remove `networkMode`.",
      ],
      fixed: ec2Task({ networkMode: undefined }),
    },
    nothing: {
      document: ec2Task({ networkMode: "" }),
      at: "networkMode",
      alone: "warning",
      says: ['`networkMode` is ""; AWS accepts "awsvpc", "bridge", "host" or "none".', "Remove `networkMode`."],
      fixed: ec2Task({ networkMode: undefined }),
    },
    "a typing error of a short word, without a fix": {
      document: ec2Task({ pidMode: "hots" }),
      at: "pidMode",
      says: ['`pidMode` is "hots"; AWS accepts "host" or "task".', 'Did you mean "host"?'],
    },
    "one entry of a list": {
      document: ec2Task({ requiresCompatibilities: ["EC2", "LAMBDA"] }),
      at: "requiresCompatibilities[1]",
      says: [
        '`requiresCompatibilities[1]` is "LAMBDA"; AWS accepts "EC2", "EXTERNAL", "FARGATE" or "MANAGED_INSTANCES".',
        'Set it to "EC2", "EXTERNAL", "FARGATE" or "MANAGED_INSTANCES".',
      ],
    },
  },
  unknown: [ec2Task({ networkMode: UNKNOWN }), ec2Task({ requiresCompatibilities: [UNKNOWN] })],
});

describeRule("schema/enum-case", "service", {
  at: "launchType",
  accepts: { "a value of the list": { serviceName: "api", launchType: "EC2" } },
  rejects: {
    "another case": {
      document: { serviceName: "api", taskDefinition: "shop-api", launchType: "fargate" },
      says: [
        '`launchType` is "fargate"; AWS accepts "EC2", "EXTERNAL", "FARGATE" or "MANAGED_INSTANCES".',
        'Did you mean "FARGATE"?',
      ],
      fixed: { serviceName: "api", taskDefinition: "shop-api", launchType: "FARGATE" },
      title: "Write FARGATE",
    },
  },
  unknown: [{ serviceName: "api", launchType: UNKNOWN }],
});

it("leaves an empty text of a file by itself to the tool that registers it", () => {
  const value = ec2Task({ ipcMode: "", networkMode: "vpc" });
  const found = check([{ kind: "taskDefinition", name: "api", value, mayBeCompleted: true }]);
  expect(found.map(({ code, at }) => [code, at])).toEqual([["schema/enum-case", ["networkMode"]]]);
});

it.each(["grpc", "http", "http2", "https", "tls", "ws", "wss", "HTTPS"])(
  "takes the protocol %s for tcp",
  (protocol) => {
    const value = ec2Container({ memory: 64, portMappings: [{ containerPort: 80, protocol }] });
    const [finding] = check([{ kind: "taskDefinition", name: "api", value }]);
    expect(finding?.fix?.title).toBe("Write tcp");
  },
);

it.each([
  ["a port's protocol", ec2Container({ memory: 64, portMappings: [{ containerPort: 80, protocol: "https" }] })],
  ["the default network mode", { ...ec2Container({ memory: 64 }), networkMode: "default" }],
])("warns of %s, which ECS may accept", (_, value) => {
  expect(check([{ kind: "taskDefinition", name: "api", value }]).map(({ code, severity }) => [code, severity])).toEqual(
    [["schema/enum-case", "warning"]],
  );
});
