import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const SECRET = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:ecr-pullthroughcache/hub-AbCdEf";
const HUB = { upstreamRegistryUrl: "registry-1.docker.io", credentialArn: SECRET };
const QUAY = { upstreamRegistryUrl: "quay.io" };
const ECR = { upstreamRegistryUrl: "123456789012.dkr.ecr.eu-west-1.amazonaws.com" };
const cache = (more: object) => ({ ecrRepositoryPrefix: "hub", ...more });
const IT = 'Pull-through cache rule "hub"';

const wrongUrl = (url: string, meant: string | undefined) => ({
  document: cache({ ...HUB, upstreamRegistryUrl: url }),
  says: [
    `${IT} is of "${url}". AWS answers: "The upstream registry URL ${url} is invalid".`,
    meant === undefined
      ? "Set `upstreamRegistryUrl` to one of cgr.dev, ghcr.io, public.ecr.aws, quay.io, registry-1.docker.io, registry.gitlab.com or registry.k8s.io, or to a registry of Azure or ECR."
      : `Set \`upstreamRegistryUrl\` to "${meant}".`,
  ],
  ...(meant === undefined ? {} : { fixed: cache({ ...HUB, upstreamRegistryUrl: meant }) }),
});

describeRule("ecr-repo/ptc-url", "pullThroughCacheRule", {
  at: "upstreamRegistryUrl",
  accepts: {
    "Docker Hub": cache(HUB),
    ECR: cache(ECR),
    Azure: cache({ ...HUB, upstreamRegistryUrl: "shop.azurecr.io" }),
    "what is filled in": cache({ ...HUB, upstreamRegistryUrl: "${ACCOUNT}.dkr.ecr.eu-west-1.amazonaws.com" }),
  },
  rejects: {
    "a scheme and a path": wrongUrl("https://quay.io/v2/", "quay.io"),
    "capital letters": wrongUrl("GHCR.io", "ghcr.io"),
    "another name of Docker Hub": wrongUrl("docker.io", "registry-1.docker.io"),
    "a registry that is not cached": wrongUrl("gcr.io", undefined),
  },
  unknown: [cache({ upstreamRegistryUrl: UNKNOWN })],
});

const PARTLY = "arn:${AWS::Partition}:secretsmanager:eu-west-1:123456789012:secret";

describeRule("ecr-repo/ptc-credential", "pullThroughCacheRule", {
  accepts: {
    "a secret that is asked for": cache(HUB),
    "none that is not": cache(QUAY),
    "a role for ECR": cache({ ...ECR, customRoleArn: "arn:aws:iam::123456789012:role/cache" }),
    "what is filled in": cache({ ...HUB, credentialArn: "${SecretArn}" }),
    "a name that is filled in": cache({ ...HUB, credentialArn: `${PARTLY}:\${Secret}` }),
    "a name whose end is filled in": cache({ ...HUB, credentialArn: `${PARTLY}:ecr-pull\${Rest}` }),
    "a right name beside what is filled in": cache({ ...HUB, credentialArn: `${PARTLY}:ecr-pullthroughcache/\${Hub}` }),
    "a registry that is not cached": cache({ upstreamRegistryUrl: "gcr.io" }),
  },
  rejects: {
    "no secret": {
      document: cache({ upstreamRegistryUrl: "ghcr.io" }),
      at: "upstreamRegistryUrl",
      says: [
        `${IT} is of "ghcr.io" and has no secret; AWS answers: "The specified upstream registry requires authentication".`,
        "Set `credentialArn` to the ARN of a secret whose name begins with ecr-pullthroughcache/.",
      ],
    },
    "a secret that nobody asks for": {
      document: cache({ ...QUAY, credentialArn: SECRET }),
      at: "credentialArn",
      says: [
        `${IT} has a secret for a registry that asks nobody; AWS answers: "The specified upstream registry doesn't require authentication".`,
        "Remove `credentialArn`.",
      ],
      fixed: cache(QUAY),
    },
    "a secret of another name": {
      document: cache({ ...HUB, credentialArn: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:hub-AbCdEf" }),
      at: "credentialArn",
      says: [
        `${IT} has the secret "arn:aws:secretsmanager:eu-west-1:123456789012:secret:hub-AbCdEf"; ECR reads only secrets whose names begin with ecr-pullthroughcache/.`,
        "Set `credentialArn` to the ARN of a secret with such a name.",
      ],
    },
    "a secret of another name beside what is filled in": {
      document: cache({ ...HUB, credentialArn: `${PARTLY}:hub-\${S}` }),
      at: "credentialArn",
      says: [
        `${IT} has the secret "${PARTLY}:hub-\${S}"; ECR reads only secrets whose names begin with ecr-pullthroughcache/.`,
        "Set `credentialArn` to the ARN of a secret with such a name.",
      ],
    },
    "a role for another registry": {
      document: cache({ ...HUB, customRoleArn: "arn:aws:iam::123456789012:role/cache" }),
      at: "customRoleArn",
      says: [
        `${IT} has a role for a registry that is not one of ECR; only a registry of ECR is reached by a role.`,
        "Remove `customRoleArn`.",
      ],
      fixed: cache(HUB),
    },
  },
  unknown: [
    cache({ ...HUB, credentialArn: UNKNOWN, customRoleArn: UNKNOWN, upstreamRegistryUrl: UNKNOWN }),
    cache({ upstreamRegistryUrl: UNKNOWN, customRoleArn: "arn:aws:iam::123456789012:role/cache" }),
  ],
});

describeRule("ecr-repo/ptc-registry-match", "pullThroughCacheRule", {
  at: "upstreamRegistry",
  accepts: {
    "its own": cache({ ...HUB, upstreamRegistry: "docker-hub" }),
    "none said": cache(HUB),
    "one that ECR does not compare": cache({ ...QUAY, upstreamRegistry: "k8s" }),
  },
  rejects: {
    "another one": {
      document: cache({ ...HUB, upstreamRegistry: "github-container-registry" }),
      says: [
        `${IT} is of the registry "github-container-registry", and its address is of another one. AWS answers: "Upstream registry URL and entered upstream registry do not match".`,
        'Set `upstreamRegistry` to "docker-hub", or remove it.',
      ],
      fixed: cache({ ...HUB, upstreamRegistry: "docker-hub" }),
    },
  },
  unknown: [
    cache({ ...HUB, upstreamRegistry: UNKNOWN }),
    cache({ upstreamRegistryUrl: UNKNOWN, upstreamRegistry: "quay" }),
  ],
});
