import * as dsl from "ecs-dsl";
import type { Call } from "./hostile-nouns.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

/** Repositories, and what images are in them. */
export interface Images {
  readonly repository: dsl.Repository;
  readonly jobs: dsl.Repository;
  readonly existing: dsl.ExistingRepository;
}

export function imagesWith(call: Call): Images {
  return {
    repository: repositoryWith(call),
    jobs: dsl.repository("shop/jobs", {
      lifecycle: [
        call("archiveUnpulled", dsl.archiveUnpulled, { days: 60, tagPatterns: ["v*"] }),
        call("expireArchived", dsl.expireArchived, { days: 365 }),
      ],
      imageTagMutability: call("mutable", dsl.mutable, { except: ["v*"] }),
    }),
    existing: call("existing repository", dsl.repository.existing, "platform/tools", {
      account: "987654321098",
      region: "us-east-1",
    }),
  };
}

function repositoryWith(call: Call): dsl.Repository {
  return call("repository", dsl.repository, "shop/api", {
    lifecycle: [
      call("expireUntagged", dsl.expireUntagged, { days: 7 }),
      call("keepLast", dsl.keepLast, 10, { tagPrefixes: ["release-"] }),
      call("expireOlderThan", dsl.expireOlderThan, { days: 90 }),
      {
        description: "Pull requests",
        selection: { tagStatus: "tagged", tagPatternList: ["pr-*"], countType: "imageCountMoreThan", countNumber: 5 },
        action: { type: "expire" },
      },
    ],
    imageTagMutability: call("immutable", dsl.immutable, { except: ["latest", "dev-*"] }),
    scanOnPush: true,
    encryption: { encryptionType: "KMS", kmsKey: KEY },
    grants: { pull: ["987654321098", "lambda.amazonaws.com"], push: ["arn:aws:iam::123456789012:role/ci"] },
    tags: { team: "images" },
    suppress: [{ code: "ecr/scan-on-push", reason: "A test." }],
  });
}

/** The images that the containers run, a call of each kind. */
export function runImagesWith(call: Call, { repository, jobs, existing }: Images) {
  return {
    tag: call("tag", (tag) => repository.tag(tag), "v1.2.0"),
    digest: call("digest", (digest) => repository.digest(digest), `sha256:${"0".repeat(64)}`),
    pinned: call("pinnedByCi", (props) => jobs.pinnedByCi(props), { initial: "v1.0.0" }),
    existing: existing.tag("v2.0.0"),
    cached: call("cached image", dsl.registry.cached, "dockerhub", "library/redis:7.4"),
    build: call("build", (context: string, props: dsl.BuildProps) => repository.build(context, props), "./api", {
      dockerfile: "Dockerfile",
      target: "prod",
      args: { MODE: "prod", REGION: "eu", LEVEL: "info", THEME: "light" },
      tags: [call("gitCommit", dsl.gitCommit), "edge"],
    }),
  };
}

/** The settings of the account's registry. */
export function registryWith(call: Call): dsl.Registry {
  return call("registry", dsl.registry, {
    scanning: { type: "ENHANCED", onPush: ["*"], continuous: ["prod-*"] },
    replication: [
      {
        destinations: [{ region: "eu-west-1" }, { region: "us-east-1", account: "987654321098" }],
        prefixes: ["platform/"],
      },
    ],
    pullThroughCache: {
      dockerhub: {
        upstream: "registry-1.docker.io",
        credential: call("credential", dsl.secret, "ecr-pullthroughcache/dockerhub"),
      },
      vault: {
        upstream: "987654321098.dkr.ecr.us-east-1.amazonaws.com",
        customRole: "arn:aws:iam::123456789012:role/ecr-pull",
        upstreamRepositoryPrefix: "platform",
      },
    },
    creationTemplates: {
      dockerhub: {
        description: "Images of Docker Hub",
        appliedFor: ["PULL_THROUGH_CACHE", "REPLICATION"],
        imageTagMutability: "IMMUTABLE",
        encryption: { encryptionType: "KMS", kmsKey: KEY },
        lifecycle: [dsl.keepLast(10, { tagPrefixes: ["v"] })],
        grants: { pull: ["987654321098"], push: ["987654321098"] },
        tags: { team: "platform" },
        customRole: "arn:aws:iam::123456789012:role/ecr-creation",
      },
    },
    grants: { replicate: ["987654321098"], pullThroughCache: ["987654321098"] },
  });
}

/** A repository of the public gallery. */
export function publicRepositoryWith(call: Call): dsl.PublicRepository {
  return call("publicRepository", dsl.publicRepository, "shop-cli", {
    catalog: {
      description: "A tool",
      architectures: ["ARM 64"],
      operatingSystems: ["Linux"],
      aboutText: "# A tool",
      usageText: "Run it.",
    },
    tags: { team: "tools" },
    suppress: [{ code: "ecr/scan-on-push", reason: "A test." }],
  });
}
