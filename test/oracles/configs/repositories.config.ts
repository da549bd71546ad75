import {
  app,
  archiveUnpulled,
  expireArchived,
  expireOlderThan,
  expireUntagged,
  gitCommit,
  immutable,
  keepLast,
  mutable,
  repository,
  service,
} from "ecs-dsl";

const KEY = "arn:aws:kms:eu-west-1:123456789012:key/12345678-1234-1234-1234-123456789012";

const images = repository("shop/backend/orders", {
  lifecycle: [expireUntagged({ days: 1 }), keepLast(5, { tagPrefixes: ["release-"] }), expireOlderThan({ days: 90 })],
  scanOnPush: false,
  imageTagMutability: immutable({ except: ["latest", "dev-*"] }),
});
const jobs = repository("shop/backend/jobs", {
  lifecycle: [archiveUnpulled({ days: 60 }), expireArchived({ days: 365 })],
  imageTagMutability: mutable({ except: ["v*"] }),
  encryption: { encryptionType: "KMS_DSSE", kmsKey: KEY },
  grants: { pull: ["987654321098", "lambda.amazonaws.com"], push: ["arn:aws:iam::123456789012:role/ci"] },
});
const unused = repository("shop/base", { imageTagMutability: "IMMUTABLE", encryption: { encryptionType: "AES256" } });

const orders = service("orders", {
  cpu: 256,
  memory: 512,
  image: images.digest("sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"),
  sidecars: { export: { image: jobs.build("./export", { tags: [gitCommit(), "latest"] }), essential: false } },
});

const reports = service("reports", { cpu: 256, memory: 512, image: jobs.pinnedByCi({ initial: "v1.0.0" }) });

export default app("shop", {
  environments: { production: { account: "123456789012", region: "eu-west-1" } },
  define: () => ({ workloads: [orders, reports], repositories: [unused] }),
});
