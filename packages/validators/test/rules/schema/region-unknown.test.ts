import { expect, it } from "vitest";
import { check } from "../../../src/check.ts";
import { formatPath } from "../../../src/path.ts";
import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { fargateContainer } from "../tasks.ts";

const ecr = (region: string) =>
  fargateContainer({ image: `111122223333.dkr.ecr.${region}.amazonaws.com/shop/api:1.4.2` });
const secret = (valueFrom: unknown) => fargateContainer({ secrets: [{ name: "PASSWORD", valueFrom }] });
const ofSecret = (region: string) => `arn:aws:secretsmanager:${region}:111122223333:secret:db-AbCdEf`;
const logging = (logConfiguration: object) => fargateContainer({ logConfiguration });
const logs = (region: unknown, logDriver = "awslogs") =>
  logging({
    logDriver,
    options: { "awslogs-group": "/shop", "awslogs-region": region, "awslogs-stream-prefix": "web" },
  });

const says = (region: string, property: string) =>
  [
    `Container "web" has the region "${region}" in \`${property}\`; AWS has no region of such a name.`,
    'Write its name, as in "us-east-1".',
  ] as const;

describeRule("schema/region-unknown", "taskDefinition", {
  accepts: {
    "a region": ecr("eu-west-1"),
    "a region of China": fargateContainer({ image: "111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn/shop:1" }),
    "a region that may be opened": ecr("eu-west-9"),
    "a secret of another region": secret(ofSecret("us-gov-west-1")),
    "a parameter by its name": secret("/prod/us-esat-1/db"),
    "an ARN without a region": secret("arn:aws:ssm::111122223333:parameter/db"),
    "logs of another region": logs("ap-southeast-3"),
    "an option of another driver": logs("us-esat-1", "splunk"),
    "a registry of another kind": fargateContainer({ image: "registry.us-esat-1.example.com/shop:1" }),
    placeholders: ecr("${AWS_REGION}"),
    "a part of a placeholder": logs("us-${DIRECTION}-1"),
    "words that stand for a region": secret(ofSecret("region")),
    "more of them": ecr("my-region"),
  },
  rejects: {
    "an image": { document: ecr("us-esat-1"), at: "containerDefinitions[0].image", says: says("us-esat-1", "image") },
    "an image of two protocols": {
      document: fargateContainer({ image: "111122223333.dkr-ecr.us-esat-1.on.aws/shop:1" }),
      at: "containerDefinitions[0].image",
      says: says("us-esat-1", "image"),
    },
    "an availability zone": {
      document: ecr("us-east-1a"),
      at: "containerDefinitions[0].image",
      says: says("us-east-1a", "image"),
    },
    "a secret": {
      document: secret(ofSecret("eu-wset-1")),
      at: "containerDefinitions[0].secrets[0].valueFrom",
      says: says("eu-wset-1", "valueFrom"),
    },
    "a parameter": {
      document: secret("arn:aws:ssm:us-east1:111122223333:parameter/db"),
      at: "containerDefinitions[0].secrets[0].valueFrom",
      says: says("us-east1", "valueFrom"),
    },
    logs: {
      document: logs("us-esat-1"),
      at: "containerDefinitions[0].logConfiguration.options.awslogs-region",
      says: says("us-esat-1", "awslogs-region"),
    },
    "a secret of a log driver": {
      document: logging({
        logDriver: "splunk",
        secretOptions: [{ name: "splunk-token", valueFrom: ofSecret("us-esat-1") }],
      }),
      at: "containerDefinitions[0].logConfiguration.secretOptions[0].valueFrom",
      says: says("us-esat-1", "valueFrom"),
    },
    "credentials of a registry": {
      document: fargateContainer({ repositoryCredentials: { credentialsParameter: ofSecret("us-esat-1") } }),
      at: "containerDefinitions[0].repositoryCredentials.credentialsParameter",
      says: says("us-esat-1", "credentialsParameter"),
    },
  },
  unknown: [
    fargateContainer({ image: UNKNOWN, secrets: UNKNOWN, logConfiguration: UNKNOWN, repositoryCredentials: UNKNOWN }),
    fargateContainer({ secrets: [UNKNOWN] }),
    secret(UNKNOWN),
    logs(UNKNOWN),
    logging({ logDriver: "awslogs", options: UNKNOWN, secretOptions: UNKNOWN }),
  ],
});

const service = (settings: object) => ({ serviceName: "shop-api", taskDefinition: "shop-api:7", ...settings });
const targetGroup = (region: string) =>
  service({
    loadBalancers: [
      { targetGroupArn: `arn:aws:elasticloadbalancing:${region}:111122223333:targetgroup/shop/73e2d6bc24d8a067` },
    ],
  });

const saysOf = (it: string, property: string) =>
  [
    `${it} has the region "us-esat-1" in \`${property}\`; AWS has no region of such a name.`,
    'Write its name, as in "us-east-1".',
  ] as const;

describeRule("schema/region-unknown", "service", {
  accepts: { "a region": targetGroup("eu-west-1"), "a placeholder": targetGroup("${AWS_REGION}") },
  rejects: {
    "a target group": {
      document: targetGroup("us-esat-1"),
      at: "loadBalancers[0].targetGroupArn",
      says: saysOf('Service "shop-api"', "targetGroupArn"),
    },
    "a service registry": {
      document: service({
        serviceRegistries: [{ registryArn: "arn:aws:servicediscovery:us-esat-1:111122223333:service/srv-a" }],
      }),
      at: "serviceRegistries[0].registryArn",
      says: saysOf('Service "shop-api"', "registryArn"),
    },
    "a key of Service Connect": {
      document: service({
        serviceConnectConfiguration: {
          enabled: true,
          services: [
            {
              portName: "http",
              tls: {
                issuerCertificateAuthority: {},
                kmsKey: "arn:aws:kms:us-esat-1:111122223333:key/shop",
              },
            },
          ],
        },
      }),
      at: "serviceConnectConfiguration.services[0].tls.kmsKey",
      says: saysOf('Service "shop-api"', "kmsKey"),
    },
  },
  unknown: [service({ loadBalancers: UNKNOWN }), service({ loadBalancers: [{ targetGroupArn: UNKNOWN }] })],
});

const ARN = "arn:aws:ecs:us-esat-1:111122223333:shop";

it.each([
  ["cluster", "configuration.managedStorageConfiguration.kmsKeyId"],
  ["cluster", "configuration.managedStorageConfiguration.fargateEphemeralStorageKmsKeyId"],
  ["cluster", "serviceConnectDefaults.namespace"],
  ["service", "cluster"],
  ["service", "taskDefinition"],
  ["service", "loadBalancers[0].advancedConfiguration.alternateTargetGroupArn"],
  ["service", "loadBalancers[0].advancedConfiguration.productionListenerRule"],
  ["service", "loadBalancers[0].advancedConfiguration.testListenerRule"],
  ["service", "serviceConnectConfiguration.namespace"],
  ["service", "volumeConfigurations[0].managedEBSVolume.kmsKeyId"],
  ["service", "vpcLatticeConfigurations[0].targetGroupArn"],
  ["service", "deploymentConfiguration.lifecycleHooks[0].hookTargetArn"],
] as const)("reads the region of a %s at %s", (kind, place) => {
  const found = check([{ kind, name: "shop", value: holding(ARN, place) }]);
  const own = found.filter(({ code }) => code === "schema/region-unknown");
  expect(own.map(({ at }) => formatPath(at))).toEqual([place]);
});

/** A document that has nothing but a value at a place. */
function holding(value: unknown, place: string): unknown {
  return place
    .split(".")
    .toReversed()
    .reduce<unknown>(
      (held, step) => (step.endsWith("[0]") ? { [step.slice(0, -3)]: [held] } : { [step]: held }),
      value,
    );
}

describeRule("schema/region-unknown", "cluster", {
  at: "configuration.executeCommandConfiguration.kmsKeyId",
  accepts: {
    "the id of a key": { clusterName: "shop", configuration: { executeCommandConfiguration: { kmsKeyId: "a" } } },
  },
  rejects: {
    "a key of ECS Exec": {
      document: {
        clusterName: "shop",
        configuration: {
          executeCommandConfiguration: { kmsKeyId: "arn:aws:kms:us-esat-1:111122223333:key/shop" },
        },
      },
      says: saysOf('Cluster "shop"', "kmsKeyId"),
    },
  },
  unknown: [{ clusterName: "shop", configuration: UNKNOWN }],
});

describeRule("schema/region-unknown", "repository", {
  at: "encryptionConfiguration.kmsKey",
  accepts: {
    "an alias": {
      repositoryName: "shop/api",
      encryptionConfiguration: { encryptionType: "KMS", kmsKey: "alias/shop" },
    },
  },
  rejects: {
    "a key": {
      document: {
        repositoryName: "shop/api",
        encryptionConfiguration: { encryptionType: "KMS", kmsKey: "arn:aws:kms:us-esat-1:111122223333:key/shop" },
      },
      says: saysOf('Repository "shop/api"', "kmsKey"),
    },
  },
  unknown: [{ repositoryName: "shop/api", encryptionConfiguration: UNKNOWN }],
});
