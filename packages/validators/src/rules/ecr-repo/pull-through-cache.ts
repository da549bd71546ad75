import { UPSTREAM_HOSTS, upstreamOf } from "../../facts/upstream-registries.ts";
import type { Rule, RuleOn } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { listed, shown } from "../../words.ts";
import { declared, setTo } from "../declaration.ts";
import { combined, forbidden, requires } from "../declared.ts";
import { valueAt } from "../place.ts";
import { isPlaceholder, OPAQUE, readable } from "../../placeholder.ts";
import { ecrApi, ecrGuide } from "../source.ts";

const ON = "pullThroughCacheRule";
const SECRET = /^arn:[^:]+:secretsmanager:[^:]*:[^:]*:secret:([^:]*)/;
const PREFIX = "ecr-pullthroughcache/";

/** True for a secret of another name, whatever is filled in. */
function isOtherSecret(arn: unknown): boolean {
  const [, name] = SECRET.exec(typeof arn === "string" ? (readable(arn) ?? "") : "") ?? [];
  if (name === undefined) return false;
  const [known = "", ...rest] = name.split(OPAQUE);
  return !known.startsWith(PREFIX) && !(rest.length > 0 && PREFIX.startsWith(known));
}

/** The registry that a rule is about; undefined where it is not known. */
function upstream(url: unknown) {
  return typeof url === "string" && !isPlaceholder(url) ? upstreamOf(url) : undefined;
}

const ABOUT_CREDENTIALS = {
  code: "ecr-repo/ptc-credential",
  on: ON,
  summary: "A cache of a registry that asks who pulls has a secret for it, and no other cache has one.",
  source: ecrGuide("pull-through-cache-creating-secret.html"),
} as const;

const credential: RuleOn<typeof ON> = combined(
  requires({
    ...ABOUT_CREDENTIALS,
    at: "upstreamRegistryUrl",
    values: (url) => upstream(url)?.needsCredential === true,
    needs: "credentialArn",
    says: "{it} is of {value} and has no secret",
    because: 'AWS answers: "The specified upstream registry requires authentication"',
    help: say`Set ${property("credentialArn")} to the ARN of a secret whose name begins with ecr-pullthroughcache/.`,
  }),
  forbidden({
    ...ABOUT_CREDENTIALS,
    at: "credentialArn",
    when: ({ upstreamRegistryUrl: url }) => upstream(url)?.needsCredential === false,
    says: "{it} has a secret for a registry that asks nobody",
    because: 'AWS answers: "The specified upstream registry doesn\'t require authentication"',
  }),
  forbidden({
    ...ABOUT_CREDENTIALS,
    at: "credentialArn",
    values: isOtherSecret,
    when: ({ upstreamRegistryUrl: url }) => upstream(url)?.needsCredential !== false,
    says: "{it} has the secret {value}",
    because: "ECR reads only secrets whose names begin with ecr-pullthroughcache/",
    help: say`Set ${property("credentialArn")} to the ARN of a secret with such a name.`,
    fix: "none",
  }),
  forbidden({
    ...ABOUT_CREDENTIALS,
    at: "customRoleArn",
    when: ({ upstreamRegistryUrl: url }) => {
      const registry = upstream(url);
      return registry !== undefined && registry.name !== "ecr";
    },
    says: "{it} has a role for a registry that is not one of ECR",
    because: "only a registry of ECR is reached by a role",
  }),
);

const registryMatch = declared(
  {
    code: "ecr-repo/ptc-registry-match",
    on: ON,
    at: "upstreamRegistry",
    summary: "A cache names the registry that its address is of.",
    source: ecrApi("API_CreatePullThroughCacheRule.html"),
    says: "{it} is of the registry {value}, and its address is of another one",
  },
  (name, root) => {
    const registry = upstream(valueAt(root, ["upstreamRegistryUrl"]));
    const isOther = registry?.needsCredential === true && typeof name === "string" && name !== registry.name;
    return isOther && !isPlaceholder(name) ? { name, right: registry.name } : undefined;
  },
  ({ value: { name, right }, at, opening }) => ({
    at,
    message: say`${opening(shown(name))}. AWS answers: "Upstream registry URL and entered upstream registry do not match".`,
    help: say`Set ${property(at)} to ${shown(right)}, or remove it.`,
    fix: setTo(at, right),
  }),
);

const url = declared(
  {
    code: "ecr-repo/ptc-url",
    on: ON,
    at: "upstreamRegistryUrl",
    summary: "A cache is of a registry that ECR caches, named by its host.",
    source: ecrApi("API_CreatePullThroughCacheRule.html"),
    says: "{it} is of {value}",
  },
  (host) =>
    typeof host === "string" && !isPlaceholder(host) && upstreamOf(host) === undefined
      ? { host, meant: meantBy(host) }
      : undefined,
  ({ value: { host, meant }, at, opening }) => ({
    at,
    message: say`${opening(shown(host))}. AWS answers: "The upstream registry URL ${host} is invalid".`,
    help:
      meant === undefined
        ? say`Set ${property(at)} to one of ${listed(UPSTREAM_HOSTS)}, or to a registry of Azure or ECR.`
        : say`Set ${property(at)} to ${shown(meant)}.`,
    ...(meant === undefined ? {} : { fix: setTo(at, meant) }),
  }),
);

const DOCKER_HUB = /^(?:(?:hub|index|registry)\.)?docker\.(?:io|com)$/;

/** The host alone, in small letters. */
function meantBy(text: string): string | undefined {
  const host = text
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/\/.*$/, "");
  const known = DOCKER_HUB.test(host) ? "registry-1.docker.io" : host;
  return upstreamOf(known) === undefined ? undefined : known;
}

/** What ECR refuses of a pull-through cache rule, sorted by code. */
export const PULL_THROUGH_CACHE: readonly Rule[] = [credential, registryMatch, url];
