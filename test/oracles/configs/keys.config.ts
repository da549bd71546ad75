import {
  app,
  awsLogs,
  fileSystem,
  parameter,
  queue,
  resource,
  scheduledTask,
  secret,
  service,
  stack,
  topic,
  worker,
} from "ecs-dsl";

const size = { cpu: 256, memory: 512, image: "public.ecr.aws/docker/library/node:22.11.0" } as const;

/** Who may use the key is said by the policies of the account, and here by AWS's services. */
const KeyPolicy = {
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Allow",
      Principal: { AWS: { "Fn::Sub": "arn:${AWS::Partition}:iam::${AWS::AccountId}:root" } },
      Action: "kms:*",
      Resource: "*",
    },
    {
      Effect: "Allow",
      Principal: {
        Service: ["sns.amazonaws.com", "events.amazonaws.com", { "Fn::Sub": "logs.${AWS::Region}.amazonaws.com" }],
      },
      Action: ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*", "kms:DescribeKey"],
      Resource: "*",
    },
  ],
};

const keys = stack("keys", {
  Key: resource("AWS::KMS::Key", { EnableKeyRotation: true, KeyPolicy }),
  Alias: resource("AWS::KMS::Alias", { AliasName: "alias/shop", TargetKeyId: { Ref: "Key" } }),
  Login: resource("AWS::SecretsManager::Secret", {
    KmsKeyId: { Ref: "Key" },
    GenerateSecretString: { SecretStringTemplate: '{"username":"shop"}', GenerateStringKey: "password" },
  }),
});
const kmsKey = keys.arn("Key");

const orders = topic("orders", { kmsKey });
const alerts = topic("alerts", { kmsKey: keys.ref("Alias") });
const jobs = queue("jobs", { visibilityTimeout: 120, kmsKey: keys.attribute("Key", "Arn"), subscribe: [orders] });
const lost = queue.existing("arn:aws:sqs:eu-west-1:123456789012:lost", { kmsKey });

const api = service("api", {
  ...size,
  logging: awsLogs({ kmsKey }),
  repositoryCredentials: secret(keys.ref("Login")),
  environment: { ORDERS: orders.arn(), LOST: lost.url({ access: "receive" }) },
  secrets: {
    PASSWORD: secret(keys.ref("Login"), { key: "password", kmsKey }),
    TOKEN: parameter("/shop/token", { kmsKey }),
    OTHER: secret("shop/other", { kmsKey }),
  },
  volumes: { files: fileSystem("files", { kmsKey }), data: { ebs: { sizeInGiB: 20, kmsKey } } },
  mounts: { "/files": "files", "/data": "data" },
});

export default app("shop", {
  environments: { production: { account: "123456789012", region: "eu-west-1" } },
  define: () => ({
    workloads: [
      api,
      worker("mailer", { ...size, queue: jobs }),
      scheduledTask("report", { ...size, schedule: "rate(1 day)", onFailure: { notify: alerts } }),
    ],
    resources: [keys],
  }),
});
