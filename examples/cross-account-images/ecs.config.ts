import {
  app,
  archiveUnpulled,
  expireArchived,
  expireUntagged,
  immutable,
  keepLast,
  repository,
  service,
} from "ecs-dsl";

// What the platform's account offers: its own app makes these repositories, and lets this account pull, and push to the second.
const proxy = repository.existing("platform/proxy", { account: "987654321098", region: "us-east-1" });
const vault = repository.existing("platform/vault", { account: "987654321098", region: "us-east-1" });

// What this account offers to others: two accounts run the images, CI pushes them, Lambda functions are made of them.
const images = repository("shop/api", {
  lifecycle: [
    keepLast(10, { tagPrefixes: ["release-"] }),
    expireUntagged({ days: 7 }),
    archiveUnpulled({ days: 60 }),
    expireArchived({ days: 365 }),
  ],
  imageTagMutability: immutable({ except: ["latest", "dev-*"] }),
  encryption: { encryptionType: "KMS", kmsKey: "alias/shop-images" },
  grants: {
    pull: ["987654321098", "o-a1b2c3d4e5", "lambda.amazonaws.com"],
    push: ["arn:aws:iam::123456789012:role/ci"],
  },
});

// CI names what runs, as in `./deploy.sh --image api=URI`; the config only says what runs first.
const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: images.pinnedByCi({ initial: "release-1.0.0" }),
  ports: { http: 8080 },
  sidecars: { proxy: { image: proxy.tag("v2.1.0") }, guard: { image: vault.build("./guard") } },
});

export default app("shop", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({ workloads: [api] }),
});
