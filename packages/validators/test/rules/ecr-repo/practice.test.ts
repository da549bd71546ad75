import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const repository = (more: object = {}) => ({ repositoryName: "shop/api", ...more });
const MUTABLE = [
  'Repository "shop/api" lets a push move a tag to another image; what runs by a tag may change without a deployment, and a rollback may bring something else.',
  'Set `imageTagMutability` to "IMMUTABLE", or to "IMMUTABLE_WITH_EXCLUSION" for all tags but some.',
];

const IMMUTABLE = repository({ imageTagMutability: "IMMUTABLE" });

describeRule("ecr-repo/mutable-tags", "repository", {
  accepts: {
    "tags that stay": repository({ imageTagMutability: "IMMUTABLE" }),
    "tags that stay but for some": repository({ imageTagMutability: "IMMUTABLE_WITH_EXCLUSION" }),
  },
  rejects: {
    "the default": { document: repository(), at: "", says: MUTABLE, suggested: IMMUTABLE },
    "tags that move": {
      document: repository({ imageTagMutability: "MUTABLE" }),
      at: "imageTagMutability",
      says: MUTABLE,
      suggested: IMMUTABLE,
    },
    "tags that move but for some": {
      document: repository({ imageTagMutability: "MUTABLE_WITH_EXCLUSION" }),
      at: "imageTagMutability",
      says: MUTABLE,
      suggested: IMMUTABLE,
    },
  },
  unknown: [repository({ imageTagMutability: UNKNOWN })],
});

const scan = (scanOnPush: unknown) => repository({ imageScanningConfiguration: { scanOnPush } });
const UNSCANNED = [
  'Repository "shop/api" scans no image that is pushed to it; unless a rule of the registry does, nobody learns of known holes in it.',
  "Set `scanOnPush` to true, or scan by a rule of the registry.",
];

describeRule("ecr-repo/scan-on-push", "repository", {
  accepts: { "one that does": scan(true) },
  rejects: {
    "one that says nothing": { document: repository(), at: "", says: UNSCANNED, fixed: scan(true) },
    "one that does not": {
      document: scan(false),
      at: "imageScanningConfiguration.scanOnPush",
      says: UNSCANNED,
      fixed: scan(true),
    },
  },
  unknown: [scan(UNKNOWN), repository({ imageScanningConfiguration: UNKNOWN })],
});
