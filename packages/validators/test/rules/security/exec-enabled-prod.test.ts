import { UNKNOWN } from "../../../src/unknown.ts";
import { describeBeside } from "../describe-beside.ts";

const beside = (executeCommandConfiguration: unknown, enableExecuteCommand: unknown = true) => ({
  service: { serviceName: "api", enableExecuteCommand },
  cluster: { clusterName: "shop", configuration: { executeCommandConfiguration } },
});

describeBeside("security/exec-enabled-prod", {
  at: "enableExecuteCommand",
  accepts: {
    "a key": beside({ kmsKeyId: "alias/exec" }),
    "what is kept": beside({ logging: "DEFAULT" }),
    "no shell": beside(undefined, false),
    "what cannot be read": beside(UNKNOWN),
    "a setting that is not known": beside(undefined, UNKNOWN),
  },
  rejects: {
    neither: {
      documents: beside({}),
      says: [
        'Service "api" lets people open a shell in its containers; cluster "shop" has no key for that, and says nothing of what is kept.',
        "Give the cluster an `executeCommandConfiguration` with a key and a log group.",
      ],
    },
    nothing: {
      documents: beside(undefined),
      says: [
        'Service "api" lets people open a shell in its containers; cluster "shop" has no key for that, and says nothing of what is kept.',
        "Give the cluster an `executeCommandConfiguration` with a key and a log group.",
      ],
    },
  },
});
