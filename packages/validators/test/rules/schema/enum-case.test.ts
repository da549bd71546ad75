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
      says: ['`networkMode` is "AwsVpc"; AWS accepts "awsvpc", "bridge", "host" or "none".', 'Did you mean "awsvpc"?'],
      fixed: ec2Task({ networkMode: "awsvpc" }),
    },
    "a typing error": {
      document: logging("awslog"),
      says: [
        '`containerDefinitions[0].logConfiguration.logDriver` is "awslog"; AWS accepts "awsfirelens", "awslogs", "fluentd", "gelf", "journald", "json-file", "splunk" or "syslog".',
        'Did you mean "awslogs"?',
      ],
      fixed: logging("awslogs"),
    },
    "a list of fifteen": {
      document: ec2Container({ ulimits: [{ name: "threads", softLimit: 1, hardLimit: 1 }] }),
      says: [
        '`containerDefinitions[0].ulimits[0].name` is "threads"; AWS accepts "core", "cpu", "data", "fsize", "locks", "memlock", "msgqueue", "nice" and 7 more.',
        'Set it to "core", "cpu", "data", "fsize", "locks", "memlock", "msgqueue", "nice" and 7 more.',
      ],
    },
    "a list of eight": {
      document: logging("loki"),
      says: [
        '`containerDefinitions[0].logConfiguration.logDriver` is "loki"; AWS accepts "awsfirelens", "awslogs", "fluentd", "gelf", "journald", "json-file", "splunk" or "syslog".',
        'Set it to "awsfirelens", "awslogs", "fluentd", "gelf", "journald", "json-file", "splunk" or "syslog".',
      ],
    },
    "one entry of a list": {
      document: ec2Task({ requiresCompatibilities: ["EC2", "LAMBDA"] }),
      says: [
        '`requiresCompatibilities[1]` is "LAMBDA"; AWS accepts "EC2", "EXTERNAL", "FARGATE" or "MANAGED_INSTANCES".',
        'Set it to "EC2", "EXTERNAL", "FARGATE" or "MANAGED_INSTANCES".',
      ],
    },
  },
  unknown: [ec2Task({ networkMode: UNKNOWN }), ec2Task({ requiresCompatibilities: [UNKNOWN] })],
});

describeRule("schema/enum-case", "service", {
  accepts: { "a value of the list": { serviceName: "api", launchType: "EC2" } },
  rejects: {
    "another case": {
      document: { serviceName: "api", taskDefinition: "shop-api", launchType: "fargate" },
      says: [
        '`launchType` is "fargate"; AWS accepts "EC2", "EXTERNAL", "FARGATE" or "MANAGED_INSTANCES".',
        'Did you mean "FARGATE"?',
      ],
      fixed: { serviceName: "api", taskDefinition: "shop-api", launchType: "FARGATE" },
    },
  },
  unknown: [{ serviceName: "api", launchType: UNKNOWN }],
});
