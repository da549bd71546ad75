import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container } from "../tasks.ts";

function reading(value: unknown): unknown {
  return ec2Container({ environmentFiles: [{ type: "s3", value }] });
}

describeRule("schema/environment-file-arn", "taskDefinition", {
  at: "containerDefinitions[0].environmentFiles[0].value",
  accepts: {
    "the ARN of an object": reading("arn:aws:s3:::shop-config/production/api.env"),
    "another partition": reading("arn:aws-cn:s3:::shop-config/api.env"),
    "a placeholder": reading("arn:${PARTITION}:s3:::shop-config/api.env"),
  },
  rejects: {
    "the address of an object": {
      document: reading("s3://shop-config/api.env"),
      says: [
        'Container "web" reads its environment from "s3://shop-config/api.env". AWS answers: "Invalid arn syntax".',
        'Write "arn:aws:s3:::shop-config/api.env".',
      ],
      fixed: reading("arn:aws:s3:::shop-config/api.env"),
    },
    "the ARN of a bucket": {
      document: reading("arn:aws:s3:::shop-config"),
      says: [
        'Container "web" reads its environment from "arn:aws:s3:::shop-config". AWS answers: "Invalid arn syntax".',
        'Write the object\'s ARN, like "arn:aws:s3:::shop-config/api.env".',
      ],
    },
    "an object that is no .env file": {
      document: reading("arn:aws:s3:::shop-config/api.json"),
      says: [
        'Container "web" reads its environment from "arn:aws:s3:::shop-config/api.json"; ECS accepts files that end with ".env".',
        'Rename the object, like "api.env".',
      ],
    },
    "the address of an object that is no .env file": {
      document: reading("s3://shop-config/api"),
      says: [
        'Container "web" reads its environment from "s3://shop-config/api". AWS answers: "Invalid arn syntax".',
        'Write the object\'s ARN, like "arn:aws:s3:::shop-config/api.env".',
      ],
    },
  },
  unknown: [
    reading(UNKNOWN),
    ec2Container({ environmentFiles: UNKNOWN }),
    ec2Container({ environmentFiles: [UNKNOWN] }),
  ],
});
