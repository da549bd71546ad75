import { app, expireUntagged, immutable, registry, repository, secret, service } from "ecs-dsl";

// One for each account and region: a single app has it, and the others use what it sets.
const images = registry({
  scanning: { type: "ENHANCED", continuous: ["shop/*"], onPush: ["*"] },
  replication: [
    {
      destinations: [{ region: "eu-west-1" }, { account: "987654321098", region: "us-east-1" }],
      prefixes: ["shop/"],
    },
  ],
  pullThroughCache: {
    dockerhub: { upstream: "registry-1.docker.io", credential: secret("ecr-pullthroughcache/dockerhub") },
    quay: { upstream: "quay.io" },
  },
  creationTemplates: {
    dockerhub: { lifecycle: [expireUntagged({ days: 1 })] },
    ROOT: { imageTagMutability: immutable({ except: ["latest"] }), appliedFor: ["REPLICATION"] },
  },
  grants: { replicate: ["987654321098"], pullThroughCache: ["arn:aws:iam::987654321098:role/build"] },
});

// Pulled from Docker Hub once, and from here ever after; the execution role may make ECR fetch it.
const cache = service("cache", {
  cpu: 256,
  memory: 512,
  image: registry.cached("dockerhub", "library/redis:7.4"),
  ports: { redis: 6379 },
});

export default app("platform", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({ registry: images, workloads: [cache], repositories: [repository("shop/base")] }),
});
