import type { Path } from "@ecs-dsl/validators";
import { ecrUri } from "@ecs-dsl/validators/facts";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import { isAccountId, isRegionName } from "../resolve/place.ts";
import { isRepositoryName } from "../resolve/names.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
import { arnOf } from "../resolve/template-text.ts";
import { principalOf } from "../resolve/principals.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const existingRepository = definePlanRule({
  code: "config/existing-repository",
  severity: "error",
  on: "existingRepository",
  summary: "A repository that exists is named by an account, a region and a name that there can be.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry_auth.html",
    checked: "2026-11-28",
  },
  check({ name, subject, props: { account, region } }, report) {
    const place = addressIn(name);
    if (place !== undefined) report(address(subject, place));
    else if (!isRepositoryName(name)) report(noSuchName(subject, name));
    if (account !== undefined && !isAccountId(account)) report(noAccount(subject, account));
    if (region !== undefined && !isRegionName(region)) report(noRegion(subject, region));
  },
});

export const existingRepositoryRegistry = definePlanRule({
  code: "config/repository-registry",
  severity: "warning",
  on: "existingRepository",
  summary: "The name of a repository does not begin with the address of a registry.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html",
    checked: "2026-11-24",
  },
  check({ name, subject }, report, { workloads }) {
    const containers = workloads.flatMap((workload) => [workload, ...workload.sidecars]);
    const isTold = containers.some(({ props: { image } }) => isBuiltInto(image, name));
    if (PUBLIC_REGISTRY.test(name) && isRepositoryName(name) && !isTold) report(ofAnotherRegistry(subject, name));
  },
});

/** What is built into a public registry has a finding of its own. */
function isBuiltInto(image: WorkloadPlan["props"]["image"], name: string): boolean {
  return typeof image === "object" && image.source === "build" && image.repository.name === name;
}

/** Registries that people pull from without an account of AWS. */
const PUBLIC_REGISTRY =
  /^(?:public\.ecr\.aws|(?:index\.|registry-1\.)?docker\.io|ghcr\.io|quay\.io|(?:\w+\.)?gcr\.io|[\w-]+-docker\.pkg\.dev|registry\.k8s\.io|registry\.gitlab\.com|mcr\.microsoft\.com|nvcr\.io|cgr\.dev)\//;

interface Address {
  readonly name: string;
  readonly account: string;
  readonly region: string;
}

/** The repository that the URI of an image in private ECR, or an ARN, is about. */
function addressIn(text: string): Address | undefined {
  const image = ecrUri(text.replace(/^https?:\/\//, ""));
  if (image !== undefined) return { account: image.account, region: image.region, name: image.repository };
  const arn = arnOf(text);
  if (arn?.service !== "ecr") return undefined;
  return { account: arn.account, region: arn.region, name: arn.resource.replace(/^repository\//, "") };
}

function address(subject: Noun, { name, account, region }: Address): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} is named by ${subject.words.includes('"arn:') ? "its ARN" : "the URI of an image"}, which would be a part of its name once more.`,
    help: `Write \`repository.existing(${shown(name)}, { account: ${shown(account)}, region: ${shown(region)} })\`, of which the environment's own account and region go without saying; or the whole URI as text for \`image\`.`,
  };
}

function ofAnotherRegistry(subject: Noun, name: string): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} is looked for in private ECR, where only a cache has such a name.`,
    help: `Write the image of another registry as text: \`image: ${shown(`${name}:1.4.2`)}\`.`,
  };
}

/** A cache of the private registry may be called as the public one, so only what is built into it is told. */
export const buildPublic = definePlanRule({
  code: "config/build-public",
  severity: "error",
  on: "container",
  summary: "An image is built into a private repository.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECR/latest/public/public-registries.html",
    checked: "2026-11-29",
  },
  check({ subject, props: { image } }, report) {
    if (typeof image !== "object" || image.source !== "build" || image.repository.source !== "existing") return;
    if (image.repository.name.startsWith("public.ecr.aws/")) report(builtInPublic(subject, image.repository.name));
  },
});

const GRANTS = ["pull", "push"] as const;

export const grantPrincipal = definePlanRule({
  code: "config/grant-principal",
  severity: "error",
  on: "repository",
  summary: "A repository is granted to accounts, roles, users, organizations and services of AWS.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html",
    checked: "2026-11-28",
  },
  check({ subject, props: { grants = {} } }, report) {
    for (const grant of GRANTS) {
      grants[grant]?.forEach((principal, index) => {
        if (principalOf(principal) === undefined) report(nobody(subject, ["grants", grant, index], grant, principal));
      });
    }
  },
});

function noSuchName(subject: Noun, name: string): PlanFinding {
  const [, alone = "", tag = ""] = /^([^:@]+)[:@]([\w.-]+)$/.exec(name) ?? [];
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} has a name that no repository of ECR has: 2 to 256 lower-case letters and digits, with single ".", "_", "-" and "/" between them.`,
    help: isRepositoryName(alone)
      ? `Write the tag apart: \`repository.existing(${shown(alone)}).tag(${shown(tag)})\`.`
      : 'Write its name alone, as in `repository.existing("platform/proxy", { account: "987654321098" })`; an image of a registry that is not ECR is its URI, as text.',
  };
}

function builtInPublic(subject: Noun, name: string): PlanFinding {
  return {
    source: sourceOf(subject, ["image"]),
    message: `${capitalized(subject.words)} is built into ${shown(name)}, a public repository; \`push-images.sh\` pushes to private ones.`,
    help: `Build it into a \`repository(…)\`; or, where something else pushes it, write its URI as text, like "${name}:v1.0".`,
  };
}

function noAccount(subject: Noun, account: string): PlanFinding {
  return {
    source: sourceOf(subject, ["account"]),
    message: `${capitalized(subject.words)} has ${shown(account)} for \`account\`, which takes an AWS account id: 12 digits as text.`,
    help: 'Set `account` to the id, as in "123456789012".',
  };
}

function noRegion(subject: Noun, region: string): PlanFinding {
  return {
    source: sourceOf(subject, ["region"]),
    message: `${capitalized(subject.words)} has ${shown(region)} for \`region\`, which takes the name of an AWS region.`,
    help: 'Set `region` to its name, as in "us-east-1".',
  };
}

function nobody(subject: Noun, at: Path, grant: string, principal: string): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} lets ${shown(principal)} ${grant}, which is not an account, a role, a user, an organization or a service of AWS.`,
    help: principalHelp(principal),
  };
}

/** What is plainly meant, or what there is. */
function principalHelp(principal: string): string {
  if (principal === "*" || principal === "arn:aws:iam::*:root")
    return "Name the accounts, or the organization whose accounts all may; images for everybody are in a `publicRepository`.";
  if (/^\d+$|^\d{4}-\d{4}-\d{4}$/.test(principal)) return "Write an account id: 12 digits as text, without hyphens.";
  if (/^(?:role|user)\/|^[\w+=,@-]+$/.test(principal))
    return `Write an ARN, as in "arn:aws:iam::123456789012:role/${principal.replace(/^(?:role|user)\//, "")}".`;
  return 'Write it like "123456789012", "arn:aws:iam::123456789012:role/ci", "o-a1b2c3d4e5" or "lambda.amazonaws.com".';
}
