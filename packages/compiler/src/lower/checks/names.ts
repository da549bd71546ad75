import type { Path } from "@ecs-dsl/validators";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import type { Assembly, Stack } from "../../model/assembly.ts";
import type { Duplicate } from "../plan/named-plans.ts";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import type { AnyResourcePlan } from "../resources/kinds.ts";
import { isNamePart, isRepositoryName, namePart } from "../resolve/names.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
import { sharedStacks } from "./shared-stacks.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const duplicateName = definePlanRule({
  code: "config/duplicate-name",
  severity: "error",
  on: "app",
  summary: "Two nouns of one kind have different names.",
  check({ duplicates }, report) {
    duplicates.forEach((duplicate) => report(twin(duplicate)));
  },
});

export const nameFormat = definePlanRule({
  code: "config/name-format",
  severity: "error",
  on: "app",
  summary: "Names of apps, environments, workloads and what they share fit into the names of stacks and resources.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html",
    checked: "2026-11-23",
  },
  check(app, report) {
    const { name, subject, environment, workloads, resources, capacities, managed } = app;
    const { loadBalancers, existingLoadBalancers, networkLoadBalancers } = app;
    if (/^[^A-Za-z]/.test(name)) report(noFirstLetter(subject, name));
    else if (!isNamePart(name)) report(notInStackName(subject, name));
    if (!isNamePart(environment.name)) {
      const words = `environment "${environment.name}"`;
      report(notInStackName({ ...subject, words }, environment.name, ["environments", environment.name]));
    }
    for (const one of [...workloads, ...resources.filter(isMade)]) {
      if (isNamePart(one.name)) continue;
      report(hasFifoSuffix(one) ? withFifoSuffix(one) : notInStackName(one.subject, one.name));
    }
    for (const capacity of [...capacities, ...managed]) {
      if (!isNamePart(capacity.name)) report(notInProviderName(capacity.subject, capacity.name));
    }
    for (const balancer of [...loadBalancers, ...existingLoadBalancers, ...networkLoadBalancers]) {
      if (!/[A-Za-z0-9]/.test(balancer.name)) report(withoutLetters(balancer.subject));
    }
  },
});

/** The workload whose stack would be the platform's. */
const PLATFORM = "platform";

export const nameTaken = definePlanRule({
  code: "config/name-taken",
  severity: "error",
  on: "environment",
  summary: "No two workloads, resources or environments need a stack of the same name.",
  check({ assembly, earlier }, report, { subject, workloads, resources }) {
    const byName = new Map<string, WorkloadPlan>();
    for (const workload of workloads) {
      const name = workload.name.toLowerCase();
      const same = byName.get(name);
      byName.set(name, same ?? workload);
      if (name === PLATFORM) report(namedAsPlatform(workload.subject));
      else if (same !== undefined) report(differentCase(workload.subject, same.subject));
    }
    for (const { kind, name, subject: resource } of resources.filter(isMade)) {
      const same = byName.get(`${kind}-${name}`.toLowerCase());
      if (same !== undefined) report(namedAsResource(same.subject, resource));
    }
    for (const { stack, owner } of sharedStacks(assembly, earlier)) {
      if (stack.kind === "registry" || isSameButForCase(owner, assembly)) continue;
      report(sharedStack(subject, assembly, owner, stack));
    }
  },
});

/** Two environments that share each stack, which is one mistake and has a rule of its own. */
function isSameButForCase({ environment: left }: Assembly, { environment: right }: Assembly): boolean {
  return left.name.toLowerCase() === right.name.toLowerCase();
}

export const repositoryName = definePlanRule({
  code: "config/repository-name",
  severity: "error",
  on: "repository",
  summary: "A repository has a name that ECR takes.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html",
    checked: "2026-11-24",
  },
  check({ name, subject }, report) {
    if (!isRepositoryName(name)) report(refusedByEcr(subject));
  },
});

export const repositoryRegistry = definePlanRule({
  code: "config/repository-registry",
  severity: "warning",
  on: "repository",
  summary: "The name of a repository does not begin with the address of a registry.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html",
    checked: "2026-11-24",
  },
  check({ name, subject }, report) {
    const path = REGISTRY_PATH.exec(name)?.[1];
    if (path !== undefined && isRepositoryName(name)) report(withRegistry(subject, path));
  },
});

/** An address of ECR, and the name of the repository in it. */
const REGISTRY_PATH = /^(?:\d{12}\.dkr[.-]ecr\.[^/]+|public\.ecr\.aws)\/(.+)$/;

function withRegistry(subject: Noun, path: string): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} begins with the address of a registry, which would be a part of its name once more.`,
    help: `Call it ${shown(path)}, or name an image of a repository that exists as text.`,
  };
}

function twin({ words, name, subject, earlier }: Duplicate): PlanFinding {
  // Workloads of two kinds, or capacities: what they are made of has their name alike.
  if (subject.words !== earlier.words) return namesake(subject, earlier);
  return {
    source: sourceOf(subject),
    message: `Two ${words.endsWith("y") ? `${words.slice(0, -1)}ies` : `${words}s`} have the name ${shown(name)}.`,
    help: `Give one ${words} another name.`,
    related: [{ message: `The other ${words} is here.`, source: sourceOf(earlier) }],
  };
}

function namesake(subject: Noun, earlier: Noun): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} has the name of ${earlier.words}.`,
    help: "Give one of them another name.",
    related: [{ message: `${capitalized(earlier.words)} is here.`, source: sourceOf(earlier) }],
  };
}

function noFirstLetter(subject: Noun, name: string): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `The name of ${subject.words} begins the names of its stacks, which begin with a letter.`,
    help: `Call it "app-${name.replace(/^[^A-Za-z0-9]+/, "")}".`,
  };
}

function notInStackName(subject: Noun, name: string, at: Path = []): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `The name of ${subject.words} is part of a stack's name, which takes letters, digits and single hyphens between them.`,
    help: `Call it ${shown(namePart(name))}.`,
  };
}

function notInProviderName(subject: Noun, name: string): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `The name of ${subject.words} is part of its capacity provider's name, which takes letters, digits and single hyphens between them.`,
    help: `Call it ${shown(namePart(name))}.`,
  };
}

/** True for a queue or a topic that is named as FIFO ones are in AWS. */
function hasFifoSuffix({ kind, name }: { readonly kind: string; readonly name: string }): boolean {
  return (kind === "queue" || kind === "topic") && name.endsWith(FIFO_SUFFIX);
}

const FIFO_SUFFIX = ".fifo";

function withFifoSuffix({ subject, name, props }: Pick<AnyResourcePlan, "subject" | "name" | "props">): PlanFinding {
  const stem = shown(namePart(name.slice(0, -FIFO_SUFFIX.length)));
  return {
    source: sourceOf(subject),
    message: `The name of ${subject.words} ends in "${FIFO_SUFFIX}", which the name in AWS gets by itself where \`fifo\` is true.`,
    help: `Call it ${stem}${Reflect.get(props, "fifo") === true ? "" : ", and set `fifo` to true"}.`,
  };
}

function withoutLetters(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `The name of ${subject.words} has no letter and no digit, of which the names of its resources are made.`,
    help: 'Call it "edge".',
  };
}

function namedAsPlatform(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} has the name of the stack that all workloads share.`,
    help: 'Call it "platform-api".',
  };
}

function isMade({ source }: AnyResourcePlan): boolean {
  return source === "new";
}

function namedAsResource(subject: Noun, resource: Noun): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} has the name of the stack of ${resource.words}.`,
    help: "Give one of them another name.",
    related: [{ message: `The ${resource.words} is here.`, source: sourceOf(resource) }],
  };
}

function differentCase(subject: Noun, other: Noun): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} and ${other.words} differ only in case, which the names of IAM roles ignore.`,
    help: "Give one of them another name.",
    related: [{ message: `${capitalized(other.words)} is here.`, source: sourceOf(other) }],
  };
}

function sharedStack(app: Noun, { environment: { name } }: Assembly, owner: Assembly, stack: Stack): PlanFinding {
  return {
    source: sourceOf(app, ["environments", name]),
    message: `Environments ${shown(owner.environment.name)} and ${shown(name)} both have a stack "${stack.name}" in one account and region.`,
    help: "Give one of the environments or the workloads another name.",
  };
}

function refusedByEcr(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} has a name that ECR refuses: it takes 2 to 256 lower-case letters and digits, with single ".", "_", "-" and "/" between them.`,
    help: 'Call it like "shop/api".',
  };
}
