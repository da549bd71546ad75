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
    "an image": { document: ecr("us-esat-1"), says: says("us-esat-1", "image") },
    "an image of two protocols": {
      document: fargateContainer({ image: "111122223333.dkr-ecr.us-esat-1.on.aws/shop:1" }),
      says: says("us-esat-1", "image"),
    },
    "an availability zone": { document: ecr("us-east-1a"), says: says("us-east-1a", "image") },
    "a secret": { document: secret(ofSecret("eu-wset-1")), says: says("eu-wset-1", "valueFrom") },
    "a parameter": {
      document: secret("arn:aws:ssm:us-east1:111122223333:parameter/db"),
      says: says("us-east1", "valueFrom"),
    },
    logs: { document: logs("us-esat-1"), says: says("us-esat-1", "awslogs-region") },
    "a secret of a log driver": {
      document: logging({
        logDriver: "splunk",
        secretOptions: [{ name: "splunk-token", valueFrom: ofSecret("us-esat-1") }],
      }),
      says: says("us-esat-1", "valueFrom"),
    },
    "credentials of a registry": {
      document: fargateContainer({ repositoryCredentials: { credentialsParameter: ofSecret("us-esat-1") } }),
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
