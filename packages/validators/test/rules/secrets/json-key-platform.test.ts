import { UNKNOWN } from "../../../src/unknown.ts";
import { describeBeside } from "../describe-beside.ts";
import { fargate } from "../small-tasks.ts";

const ARN = "arn:aws:secretsmanager:us-east-1:123456789012:secret:shop-abc123";
const on = (platformVersion: unknown, valueFrom: unknown, more: object = {}) => ({
  service: { serviceName: "api", platformVersion },
  taskDefinition: fargate({ secrets: [{ name: "PASSWORD", valueFrom }] }, more),
});

describeBeside("secrets/json-key-platform", {
  at: "platformVersion",
  accepts: {
    "a whole secret": on("1.3.0", ARN),
    "a parameter": on("1.3.0", "arn:aws:ssm:us-east-1:123456789012:parameter/shop"),
    "the latest": on("LATEST", `${ARN}:password::`),
    Windows: on("1.0.0", `${ARN}:password::`, {
      runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
    }),
    "what cannot be read": on("1.3.0", UNKNOWN),
    "no containers": on("1.3.0", ARN, { containerDefinitions: UNKNOWN }),
  },
  rejects: {
    "a key": {
      documents: on("1.3.0", `${ARN}:password::`),
      says: [
        'Service "api" runs on platform version 1.3.0, which cannot take a part of a secret, as PASSWORD of task definition "shop-api" is.',
        'Set `platformVersion` to "LATEST", or remove it.',
      ],
    },
  },
});
