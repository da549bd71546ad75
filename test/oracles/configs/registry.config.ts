import {
  app,
  gitCommit,
  immutable,
  keepLast,
  mutable,
  publicRepository,
  registry,
  repository,
  secret,
  service,
} from "ecs-dsl";

const settings = registry({
  scanning: { type: "BASIC", onPush: ["*"] },
  replication: [{ destinations: [{ region: "eu-west-1" }] }],
  pullThroughCache: {
    github: { upstream: "ghcr.io", credential: secret("ecr-pullthroughcache/github") },
    vault: {
      upstream: "987654321098.dkr.ecr.us-east-1.amazonaws.com",
      customRole: "arn:aws:iam::123456789012:role/ecr-pull",
      upstreamRepositoryPrefix: "platform",
    },
  },
  creationTemplates: {
    github: {
      description: "Images of GitHub",
      appliedFor: ["PULL_THROUGH_CACHE", "CREATE_ON_PUSH"],
      imageTagMutability: immutable({ except: ["latest"] }),
      encryption: {
        encryptionType: "KMS",
        kmsKey: "arn:aws:kms:us-east-1:123456789012:key/1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f",
      },
      lifecycle: [keepLast(10)],
      grants: { pull: ["987654321098"] },
      tags: { team: "platform" },
      customRole: "arn:aws:iam::123456789012:role/ecr-creation",
    },
  },
  grants: { replicate: ["987654321098"], pullThroughCache: ["987654321098"] },
});

const images = repository("shop/api", {
  imageTagMutability: mutable({ except: ["v*"] }),
  grants: { push: ["o-a1b2c3d4e5", "codebuild.amazonaws.com"] },
});
const tools = publicRepository("shop-cli", {
  catalog: { description: "A tool", aboutText: "# A tool", usageText: "Run it." },
});

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: images.build("./api", { tags: [gitCommit(), "latest"] }),
  sidecars: { cache: { image: registry.cached("github", "shop/cache:v1.0.0") } },
});

export default app("shop", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({
    registry: settings,
    workloads: [api],
    resources: [tools],
    repositories: ["base", "jobs", "web"].map((name) => repository(`shop/${name}`)),
    registryStacks: 2,
  }),
});
