import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { task } from "../small-tasks.ts";

describeRule("logging/blocking-mode", "taskDefinition", {
  at: "containerDefinitions[0].logConfiguration.options.mode",
  accepts: {
    "what is right": task({
      logConfiguration: {
        logDriver: "awslogs",
        options: {
          "awslogs-group": "/shop",
          "awslogs-region": "eu-west-1",
          "awslogs-stream-prefix": "web",
          mode: "non-blocking",
          "max-buffer-size": "25m",
        },
      },
    }),
    "the default": task({
      logConfiguration: {
        logDriver: "awslogs",
        options: { "awslogs-group": "/shop", "awslogs-region": "eu-west-1", "awslogs-stream-prefix": "web" },
      },
    }),
  },
  rejects: {
    "what is wrong": {
      document: task({
        logConfiguration: {
          logDriver: "awslogs",
          options: {
            "awslogs-group": "/shop",
            "awslogs-region": "eu-west-1",
            "awslogs-stream-prefix": "web",
            mode: "blocking",
          },
        },
      }),
      says: [
        'Container "web" waits for CloudWatch to take its output; where CloudWatch does not answer, the program stops.',
        'Set `mode` to "non-blocking", and a size with max-buffer-size.',
      ],
      fixed: task({
        logConfiguration: {
          logDriver: "awslogs",
          options: {
            "awslogs-group": "/shop",
            "awslogs-region": "eu-west-1",
            "awslogs-stream-prefix": "web",
            mode: "non-blocking",
          },
        },
      }),
    },
  },
  unknown: [
    task({
      logConfiguration: {
        logDriver: "awslogs",
        options: {
          "awslogs-group": "/shop",
          "awslogs-region": "eu-west-1",
          "awslogs-stream-prefix": "web",
          mode: UNKNOWN,
        },
      },
    }),
  ],
});

describeRule("logging/exec-encryption-target", "cluster", {
  accepts: {
    "what is right": {
      clusterName: "shop",
      configuration: {
        executeCommandConfiguration: {
          logging: "OVERRIDE",
          logConfiguration: { s3BucketName: "shop", s3EncryptionEnabled: true },
        },
      },
    },
    "no encryption": {
      clusterName: "shop",
      configuration: {
        executeCommandConfiguration: {
          logging: "OVERRIDE",
          logConfiguration: { s3BucketName: "shop", cloudWatchEncryptionEnabled: false },
        },
      },
    },
  },
  rejects: {
    "what is wrong": {
      document: {
        clusterName: "shop",
        configuration: {
          executeCommandConfiguration: {
            logging: "OVERRIDE",
            logConfiguration: { s3BucketName: "shop", cloudWatchEncryptionEnabled: true },
          },
        },
      },
      at: "configuration.executeCommandConfiguration.logConfiguration.cloudWatchEncryptionEnabled",
      says: [
        'Cluster "shop" encrypts the log of ECS Exec and has no log group for it; ECS needs one.',
        "Set `cloudWatchLogGroupName`.",
      ],
    },
    "a bucket": {
      document: {
        clusterName: "shop",
        configuration: {
          executeCommandConfiguration: {
            logging: "OVERRIDE",
            logConfiguration: { cloudWatchLogGroupName: "/shop", s3EncryptionEnabled: true },
          },
        },
      },
      at: "configuration.executeCommandConfiguration.logConfiguration.s3EncryptionEnabled",
      says: [
        'Cluster "shop" encrypts the log of ECS Exec and has no bucket for it; ECS needs one.',
        "Set `s3BucketName`.",
      ],
    },
  },
  unknown: [
    {
      clusterName: "shop",
      configuration: { executeCommandConfiguration: { logging: "OVERRIDE", logConfiguration: UNKNOWN } },
    },
    {
      clusterName: "shop",
      configuration: {
        executeCommandConfiguration: {
          logging: "OVERRIDE",
          logConfiguration: {
            s3BucketName: UNKNOWN,
            cloudWatchLogGroupName: UNKNOWN,
            s3EncryptionEnabled: true,
            cloudWatchEncryptionEnabled: true,
          },
        },
      },
    },
  ],
});

describeRule("logging/json-file-rotation", "taskDefinition", {
  at: "containerDefinitions[0].logConfiguration",
  accepts: {
    "what is right": task({
      logConfiguration: { logDriver: "json-file", options: { "max-size": "10m", "max-file": "3" } },
    }),
    "another driver": task({ logConfiguration: { logDriver: "syslog" } }),
  },
  rejects: {
    "what is wrong": {
      document: task({ logConfiguration: { logDriver: "json-file" } }),
      says: [
        'Container "web" writes its output to a file that grows for good; one day the disk of its instance is full.',
        "Add the options max-size and max-file.",
      ],
    },
  },
  unknown: [
    task({ logConfiguration: { logDriver: "json-file", options: UNKNOWN } }),
    task({ logConfiguration: { logDriver: UNKNOWN } }),
  ],
});

describeRule("logging/non-blocking-small-buffer", "taskDefinition", {
  at: "containerDefinitions[0].logConfiguration.options",
  accepts: {
    "what is right": task({
      logConfiguration: {
        logDriver: "awslogs",
        options: {
          "awslogs-group": "/shop",
          "awslogs-region": "eu-west-1",
          "awslogs-stream-prefix": "web",
          mode: "non-blocking",
          "max-buffer-size": "25m",
        },
      },
    }),
    "the other mode": task({
      logConfiguration: {
        logDriver: "awslogs",
        options: {
          "awslogs-group": "/shop",
          "awslogs-region": "eu-west-1",
          "awslogs-stream-prefix": "web",
          mode: "blocking",
        },
      },
    }),
  },
  rejects: {
    "what is wrong": {
      document: task({
        logConfiguration: {
          logDriver: "awslogs",
          options: {
            "awslogs-group": "/shop",
            "awslogs-region": "eu-west-1",
            "awslogs-stream-prefix": "web",
            mode: "non-blocking",
          },
        },
      }),
      says: [
        'Container "web" keeps 10 MiB of output that CloudWatch has not taken; under load more comes, and is lost.',
        'Add the option max-buffer-size, like "25m".',
      ],
    },
  },
  unknown: [
    task({
      logConfiguration: {
        logDriver: "awslogs",
        options: {
          "awslogs-group": "/shop",
          "awslogs-region": "eu-west-1",
          "awslogs-stream-prefix": "web",
          mode: "non-blocking",
          "max-buffer-size": UNKNOWN,
        },
      },
    }),
    task({
      logConfiguration: {
        logDriver: "awslogs",
        options: {
          "awslogs-group": "/shop",
          "awslogs-region": "eu-west-1",
          "awslogs-stream-prefix": "web",
          mode: UNKNOWN,
        },
      },
    }),
  ],
});

describeRule("logging/secret-options-execution-role", "taskDefinition", {
  at: "containerDefinitions[0].logConfiguration.secretOptions",
  accepts: {
    "what is right": task(
      { logConfiguration: { logDriver: "fluentd", secretOptions: [{ name: "token", valueFrom: "/shop/token" }] } },
      { executionRoleArn: "arn:aws:iam::123456789012:role/shop" },
    ),
    "no secrets": task({ logConfiguration: { logDriver: "fluentd", secretOptions: [] } }),
    "what another rule tells": task({
      secrets: [{ name: "A", valueFrom: "/a" }],
      logConfiguration: { logDriver: "fluentd", secretOptions: [{ name: "token", valueFrom: "/shop/token" }] },
    }),
  },
  rejects: {
    "what is wrong": {
      document: task({
        logConfiguration: { logDriver: "fluentd", secretOptions: [{ name: "token", valueFrom: "/shop/token" }] },
      }),
      says: [
        'The log driver of container "web" has secrets and its task has no execution role; ECS reads them with its rights.',
        "Set `executionRoleArn` to a role that may read them.",
      ],
    },
  },
  unknown: [
    task({ logConfiguration: UNKNOWN }),
    task(
      { logConfiguration: { logDriver: "fluentd", secretOptions: [{ name: "token", valueFrom: "/a" }] } },
      { executionRoleArn: UNKNOWN },
    ),
  ],
});

describeRule("logging/splunk-options", "taskDefinition", {
  at: "containerDefinitions[0].logConfiguration",
  accepts: {
    "what is right": task(
      {
        logConfiguration: {
          logDriver: "splunk",
          options: { "splunk-url": "https://splunk.example.com" },
          secretOptions: [{ name: "splunk-token", valueFrom: "/shop/splunk" }],
        },
      },
      { executionRoleArn: "arn:aws:iam::123456789012:role/shop" },
    ),
    "another driver": task({
      logConfiguration: {
        logDriver: "awslogs",
        options: { "awslogs-group": "/shop", "awslogs-region": "eu-west-1", "awslogs-stream-prefix": "web" },
      },
    }),
  },
  rejects: {
    "what is wrong": {
      document: task(
        { logConfiguration: { logDriver: "splunk", options: { "splunk-token": "00000000" } } },
        { executionRoleArn: "arn:aws:iam::123456789012:role/shop" },
      ),
      says: [
        'Container "web" logs to Splunk and does not say where; the driver needs splunk-url.',
        "Add the option splunk-url.",
      ],
    },
    "no token": {
      document: task(
        { logConfiguration: { logDriver: "splunk", options: { "splunk-url": "https://splunk.example.com" } } },
        { executionRoleArn: "arn:aws:iam::123456789012:role/shop" },
      ),
      says: [
        'Container "web" logs to Splunk without a token; the driver needs splunk-token.',
        "Add splunk-token to `secretOptions`.",
      ],
    },
  },
  unknown: [
    task(
      { logConfiguration: { logDriver: "splunk", options: UNKNOWN } },
      { executionRoleArn: "arn:aws:iam::123456789012:role/shop" },
    ),
    task(
      { logConfiguration: { logDriver: "splunk", options: { "splunk-url": UNKNOWN, "splunk-token": UNKNOWN } } },
      { executionRoleArn: "arn:aws:iam::123456789012:role/shop" },
    ),
    task(
      { logConfiguration: { logDriver: "splunk", options: { "splunk-url": "a" }, secretOptions: UNKNOWN } },
      { executionRoleArn: "arn:aws:iam::123456789012:role/shop" },
    ),
  ],
});
