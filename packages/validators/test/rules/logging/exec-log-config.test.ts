import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const cluster = (executeCommandConfiguration: unknown): unknown => ({
  clusterName: "shop",
  configuration: { executeCommandConfiguration },
});
const GROUP = { logConfiguration: { cloudWatchLogGroupName: "/shop/exec" } };

const elsewhere = (settings: object) => ({
  document: cluster({ logging: "OVERRIDE", ...settings }),
  says: [
    'Cluster "shop" logs commands elsewhere and does not say where. AWS answers: "A CloudWatch log group name or S3 bucket name must be specified when overriding the default log configuration".',
    "Set `cloudWatchLogGroupName` or `s3BucketName`.",
  ],
});
const ignored = (settings: object) => ({
  document: cluster({ ...settings, ...GROUP }),
  says: [
    'Cluster "shop" says where commands are logged and does not say that they are logged there. AWS answers: "You must set logging to \'OVERRIDE\' when you supply a log configuration".',
    'Set `logging` to "OVERRIDE".',
  ],
  fixed: cluster({ ...settings, ...GROUP, logging: "OVERRIDE" }),
});

describeRule("logging/exec-log-config", "cluster", {
  at: "configuration.executeCommandConfiguration",
  accepts: {
    "a log group": cluster({ logging: "OVERRIDE", ...GROUP }),
    "a bucket": cluster({ logging: "OVERRIDE", logConfiguration: { s3BucketName: "shop-exec" } }),
    "the default": cluster({ logging: "DEFAULT" }),
    "an empty place": cluster({ logging: "NONE", logConfiguration: { s3BucketName: "" } }),
  },
  rejects: {
    "no place": { ...elsewhere({}), alone: "warning" },
    "an empty place": { ...elsewhere({ logConfiguration: { cloudWatchLogGroupName: "" } }), alone: "warning" },
    "a place without logging": ignored({}),
    "a place and none": ignored({ logging: "NONE" }),
    "a place and the default": ignored({ logging: "DEFAULT" }),
  },
  unknown: [
    cluster(UNKNOWN),
    cluster({ logging: UNKNOWN, ...GROUP }),
    cluster({ logging: "OVERRIDE", logConfiguration: UNKNOWN }),
    cluster({ logging: "OVERRIDE", logConfiguration: { s3BucketName: UNKNOWN } }),
    cluster({ logging: "NONE", logConfiguration: { s3BucketName: UNKNOWN } }),
  ],
});
