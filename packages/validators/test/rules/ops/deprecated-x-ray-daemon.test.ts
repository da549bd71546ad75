import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { running } from "../images/images.ts";

const SAYS = [
  'Container "web" runs the X-Ray daemon, which AWS has kept in maintenance since 25 February 2026: it gets fixes for security alone.',
  "Send traces with OpenTelemetry, by AWS's collector public.ecr.aws/aws-observability/aws-otel-collector.",
] as const;

describeRule("ops/deprecated-x-ray-daemon", "taskDefinition", {
  at: "containerDefinitions[0].image",
  accepts: {
    "the collector": running("public.ecr.aws/aws-observability/aws-otel-collector:v0.49.0"),
    "an image that is named alike": running("shop/aws-xray-daemon-exporter:1.0"),
    "a folder that is named so": running("aws-xray-daemon/proxy:1.0"),
  },
  rejects: {
    "that of Amazon ECR Public": { document: running("public.ecr.aws/xray/aws-xray-daemon:3.5.0"), says: SAYS },
    "that of Docker Hub": { document: running("amazon/aws-xray-daemon"), says: SAYS },
    "a copy": {
      document: running("123456789012.dkr.ecr.us-east-1.amazonaws.com/tools/aws-xray-daemon@sha256:" + "0".repeat(64)),
      says: SAYS,
    },
    "its bare name": { document: running("aws-xray-daemon:3.x"), says: SAYS },
  },
  unknown: [running(UNKNOWN)],
});
