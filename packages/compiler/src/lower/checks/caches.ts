import type { PullThroughCache } from "@ecs-dsl/dsl";
import type { Path } from "@ecs-dsl/validators";
import { UPSTREAM_HOSTS, upstreamOf, type Upstream } from "@ecs-dsl/validators/facts";
import { capitalized, listed, nearest, shown } from "@ecs-dsl/validators/words";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import type { CreationTemplatePlan } from "../plan/plan.ts";
import { ROOT } from "../resolve/image-uri.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

/** Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreatePullThroughCacheRule.html. Checked 2026-11-28. */
const PREFIX = /^(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*\/?$/;
const CACHE_PREFIX_LENGTH = { min: 2, max: 30 } as const;
const TEMPLATE_PREFIX_LENGTH = { min: 1, max: 256 } as const;
const DESCRIPTION_LENGTH_MAX = 256;

const ABOUT_CACHES = {
  url: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache.html",
  checked: "2026-11-28",
} as const;

export const cachedImage = definePlanRule({
  code: "config/cached-image",
  severity: "warning",
  on: "container",
  summary: "An image that is pulled through a cache is one of a cache that the registry has.",
  source: ABOUT_CACHES,
  check({ subject, props: { image } }, report, { registry }) {
    if (typeof image !== "object" || image.source !== "cached" || registry === undefined) return;
    const { pullThroughCache: caches = {} } = registry.props;
    const cache = Object.hasOwn(caches, image.prefix) ? caches[image.prefix] : undefined;
    if (cache === undefined) report(noSuchCache(subject, image.prefix, Object.keys(caches)));
    else if (cache.upstream === DOCKER_HUB && !image.image.includes("/")) report(noLibrary(subject, image));
  },
});

const DOCKER_HUB = "registry-1.docker.io";

export const pullThroughCache = definePlanRule({
  code: "config/pull-through-cache",
  severity: "error",
  on: "registry",
  summary: "A cache is of a registry that ECR caches, with the secret or role that it takes.",
  source: ABOUT_CACHES,
  check({ subject, props: { pullThroughCache: caches = {} } }, report, { leftOut }) {
    for (const [prefix, cache] of Object.entries(caches)) {
      const at = ["pullThroughCache", prefix];
      if (!isPrefix(prefix, CACHE_PREFIX_LENGTH)) report(noPrefix(subject, at, "cache", CACHE_PREFIX_LENGTH));
      const upstream = upstreamOf(cache.upstream);
      if (upstream === undefined) report(noUpstream(subject, at, cache.upstream));
      else if (!leftOut.hasLeftOut(subject, at)) accessProblems(subject, at, cache, upstream).forEach(report);
    }
  },
});

export const creationTemplate = definePlanRule({
  code: "config/creation-template",
  severity: "error",
  on: "registry",
  summary: "A creation template has a prefix that ECR takes, and a role where ECR asks for one.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-creation-templates.html",
    checked: "2026-11-28",
  },
  check({ subject: registry, templates }, report) {
    for (const template of templates) {
      const { name, subject, props } = template;
      const at = ["creationTemplates", name];
      if (!isPrefix(name, TEMPLATE_PREFIX_LENGTH)) report(noPrefix(registry, at, "template", TEMPLATE_PREFIX_LENGTH));
      if ((props.description?.length ?? 0) > DESCRIPTION_LENGTH_MAX) report(longDescription(subject));
      const { encryption } = props;
      if (encryption?.encryptionType === "AES256" && encryption.kmsKey !== undefined) report(keyOfAes(subject));
      const asks = asksForRole(template);
      if (asks !== undefined && props.customRole === undefined) report(noRole(subject, asks));
    }
  },
});

interface Length {
  readonly min: number;
  readonly max: number;
}

function isPrefix(text: string, { min, max }: Length): boolean {
  return text === ROOT || (text.length >= min && text.length <= max && PREFIX.test(text));
}

function asksForRole({ props: { tags = {}, encryption } }: CreationTemplatePlan): "tags" | "encryption" | undefined {
  if (Object.keys(tags).length > 0) return "tags";
  return encryption === undefined || encryption.encryptionType === "AES256" ? undefined : "encryption";
}

function accessProblems(subject: Noun, at: Path, cache: PullThroughCache, upstream: Upstream): readonly PlanFinding[] {
  const { credential, customRole } = cache;
  const found: PlanFinding[] = [];
  if (upstream.needsCredential && credential === undefined) found.push(noCredential(subject, at, cache.upstream));
  if (!upstream.needsCredential && credential !== undefined)
    found.push(needlessCredential(subject, at, cache.upstream));
  const named = credential?.name;
  if (typeof named === "string" && !/(?:^|:secret:)ecr-pullthroughcache\/./.test(named))
    found.push(otherSecret(subject, at, named));
  if (customRole !== undefined && upstream.name !== "ecr") found.push(needlessRole(subject, at, cache.upstream));
  return found;
}

function noSuchCache(subject: Noun, prefix: string, known: readonly string[]): PlanFinding {
  const meant = nearest(prefix, known);
  return {
    source: sourceOf(subject, ["image"]),
    message: `${capitalized(subject.words)} pulls its image through the cache ${shown(prefix)}, which the registry of the app does not have.`,
    help:
      meant === undefined
        ? `Add it: \`registry({ pullThroughCache: { ${JSON.stringify(prefix)}: { upstream: "quay.io" } } })\`.`
        : `Did you mean ${shown(meant)}?`,
  };
}

function noLibrary(subject: Noun, { prefix, image }: { readonly prefix: string; readonly image: string }): PlanFinding {
  return {
    source: sourceOf(subject, ["image"]),
    message: `${capitalized(subject.words)} pulls the image ${shown(image)} from Docker Hub, where official images are in \`library/\`: the cache finds none without it.`,
    help: `Write \`registry.cached(${JSON.stringify(prefix)}, ${JSON.stringify(`library/${image}`)})\`.`,
  };
}

function noPrefix(subject: Noun, at: Path, what: string, { min, max }: Length): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} has a ${what} for ${shown(at.at(-1))}; ECR takes ${min} to ${max} lower-case letters and digits with ".", "_", "-" and "/" between them, or ROOT.`,
    help: 'Call it like "dockerhub".',
  };
}

function noUpstream(subject: Noun, at: Path, upstream: string): PlanFinding {
  const host = upstream.replace(/^https?:\/\//, "").replace(/\/.*$/, "");
  const meant = /^(?:(?:www|hub|index)\.)?docker\.(?:io|com)$/.test(host) ? DOCKER_HUB : host;
  const help =
    upstreamOf(meant) === undefined
      ? `ECR caches ${listed([...UPSTREAM_HOSTS, "<name>.azurecr.io", "<account>.dkr.ecr.<region>.amazonaws.com"], "and")}.`
      : `Set \`upstream\` to ${shown(meant)}.`;
  return {
    source: sourceOf(subject, [...at, "upstream"]),
    message: `${capitalized(subject.words)} caches ${shown(upstream)}, which is not the host name of a registry that ECR caches.`,
    help,
  };
}

function noCredential(subject: Noun, at: Path, upstream: string): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} caches ${shown(upstream)} without a secret; ECR answers: "The specified upstream registry requires authentication".`,
    help: `Add \`credential: secret("ecr-pullthroughcache/${String(at.at(-1))}")\`, a secret with \`username\` and \`accessToken\`.`,
  };
}

function needlessCredential(subject: Noun, at: Path, upstream: string): PlanFinding {
  return {
    source: sourceOf(subject, [...at, "credential"]),
    message: `${capitalized(subject.words)} caches ${shown(upstream)} with a secret; ECR answers: "The specified upstream registry doesn't require authentication".`,
    help: "Remove `credential`.",
  };
}

function otherSecret(subject: Noun, at: Path, name: string): PlanFinding {
  return {
    source: sourceOf(subject, [...at, "credential"]),
    message: `${capitalized(subject.words)} caches with the secret ${shown(name)}; ECR reads those alone whose names begin with "ecr-pullthroughcache/".`,
    help: `Name the secret like "ecr-pullthroughcache/${String(at.at(-1))}".`,
  };
}

function needlessRole(subject: Noun, at: Path, upstream: string): PlanFinding {
  return {
    source: sourceOf(subject, [...at, "customRole"]),
    message: `${capitalized(subject.words)} caches ${shown(upstream)} with a role, which only the ECR of another account takes.`,
    help: "Remove `customRole`.",
  };
}

function longDescription(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["description"]),
    message: `${capitalized(subject.words)} has a description of more than ${DESCRIPTION_LENGTH_MAX} characters, which ECR does not take.`,
    help: "Shorten `description`.",
  };
}

function keyOfAes(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["encryption", "kmsKey"]),
    message: `${capitalized(subject.words)} encrypts by AES256 and names a key, which ECR refuses.`,
    help: 'Set `encryptionType` to "KMS", or remove `kmsKey`.',
  };
}

function noRole(subject: Noun, asks: "tags" | "encryption"): PlanFinding {
  const what = asks === "tags" ? "gives repositories tags" : "encrypts repositories by KMS";
  return {
    source: sourceOf(subject, [asks]),
    message: `${capitalized(subject.words)} ${what}, for which ECR needs a role of yours.`,
    help: 'Add `customRole: "arn:aws:iam::123456789012:role/ecr-creation"`, a role that ecr.amazonaws.com may take.',
  };
}
