import { app, expireOlderThan, expireUntagged, keepLast, repository, service } from "ecs-dsl";

const images = repository("shop/backend/orders", {
  lifecycle: [expireUntagged({ days: 1 }), keepLast(5, { tagPrefixes: ["release-"] }), expireOlderThan({ days: 90 })],
  scanOnPush: false,
});
const unused = repository("shop/base", { imageTagMutability: "IMMUTABLE", encryption: { encryptionType: "AES256" } });

const orders = service("orders", {
  cpu: 256,
  memory: 512,
  image: images.digest("sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"),
});

export default app("shop", {
  environments: { production: { account: "123456789012", region: "eu-west-1" } },
  define: () => ({ workloads: [orders], repositories: [unused] }),
});
