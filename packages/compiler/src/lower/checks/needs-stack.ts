import type { Path } from "@ecs-dsl/validators";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import type { Assembly } from "../../model/assembly.ts";
import type { AppPlan } from "../plan/app-plan.ts";
import { type Noun, propertyName, sourceOf } from "../nouns/noun.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
import { outsideNoun } from "../plan/outside-plans.ts";
import { isRecord } from "../nouns/prop-shape.ts";
import { isEcsService } from "../workloads/service/plan.ts";
import { isStartedTask } from "../workloads/started/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const needsStack = definePlanRule({
  code: "config/needs-stack",
  severity: "error",
  on: "environment",
  summary: "An app that emits task definitions alone has nothing that takes a stack.",
  check({ assembly }, report, app) {
    if (app.content.emits !== "task-definitions") return;
    const about = { app, assembly };
    for (const finding of [...ofApp(about), ...ofNouns(about), ...ofReferences(about), ...ofOutside(about)])
      report(finding);
    for (const workload of app.workloads) for (const finding of ofWorkload(about, workload)) report(finding);
  },
});

interface About {
  readonly app: AppPlan;
  readonly assembly: Assembly;
}

function* ofApp({ app }: About): Generator<PlanFinding> {
  const { subject, content, cluster, network, registry, environment, leftOut } = app;
  if (environment.account === undefined && app.environmentAsWritten === undefined)
    yield at(subject, ["emits"], {
      message: `${capitalized(subject.words)} emits task definitions, whose ARNs and logs are of an account and a region; it names none.`,
      help: 'Give it environments: `environments: { production: { account: "123456789012", region: "us-east-1" } }`.',
    });
  if (cluster.source === "new" && !leftOut.hasLeftOut(subject, ["cluster"]))
    yield unnamed(app, content.cluster === undefined ? [subject, ["cluster"]] : [cluster.subject, []], {
      whose: subject,
      what: "cluster that is there",
      help: 'Name the one that is there: `cluster: cluster.existing("prod")`.',
    });
  if (content.network?.source === "new")
    yield taken(app, [network.subject, []], {
      what: "The network",
      help: "Name the one that is there, for its tasks to run in: `network: network.existing({ … })`; an app without tasks needs none.",
    });
  for (const one of [content.discovery ?? []].flat())
    if (one.by === "cloudMap" && one.source === "new")
      yield taken(app, [subject, ["discovery"]], {
        what: `The namespace ${shown(one.name)}`,
        help: "Name the one that is there: `discovery: cloudMap.existing(…)`.",
      });
  if (registry !== undefined)
    yield taken(app, [registry.subject, []], { what: "The registry", help: "Leave its settings to its owner." });
  for (const { name } of app.outputs)
    yield taken(app, [subject, ["outputs", name]], {
      what: `The output ${shown(name)}`,
      help: "Remove it: whoever owns the infrastructure gives what others read.",
    });
}

/** What each noun is called that is there already. */
const EXISTING: Readonly<Record<string, string>> = {
  queue: 'Name the one that is there: `queue.existing("arn:aws:sqs:…")`.',
  topic: 'Name the one that is there: `topic.existing("arn:aws:sns:…")`.',
  "file-system": 'Name the one that is there as a volume: `volumes: { uploads: { efs: "fs-0123456789abcdef0" } }`.',
};

function* ofNouns({ app }: About): Generator<PlanFinding> {
  const { repositories, publicRepositories, resources, distributions, existingServices } = app;
  const help = "Leave it to whoever owns the infrastructure, and write the values that tasks take of it as text.";
  for (const one of resources)
    if (one.source === "new")
      yield taken(app, [one.subject, []], { what: capitalized(one.subject.words), help: EXISTING[one.kind] ?? help });
  for (const { subject, name } of repositories)
    yield taken(app, [subject, []], {
      what: capitalized(subject.words),
      help: `Name the one that is there: \`repository.existing(${JSON.stringify(name)})\`.`,
    });
  for (const { subject } of [...publicRepositories, ...distributions])
    yield taken(app, [subject, []], { what: capitalized(subject.words), help });
  for (const { subject, props } of existingServices)
    if (props.securityGroup !== undefined)
      yield taken(app, [subject, ["securityGroup"]], {
        what: `The rule in \`securityGroup\` of ${subject.words}`,
        help: "Let the tasks in where the security groups are made, and remove it here.",
      });
}

/** What only a deployment of a stack knows. */
function* ofOutside({ app }: About): Generator<PlanFinding> {
  for (const reference of app.outside.values()) {
    const noun = outsideNoun(reference);
    yield taken(app, [noun, []], {
      what: capitalized(noun.words),
      help: "Write the value itself: the ARN, the id or the text that it has.",
    });
  }
}

/** What a reference leads to that has no finding of its own. */
const WITHOUT_FINDING: ReadonlySet<string> = new Set(["queue", "topic", "file-system", "stack", "distribution"]);

function* ofReferences({ app }: About): Generator<PlanFinding> {
  for (const { reference, subject, path } of app.values.placed) {
    const { source, kind } = reference.resource;
    if (source === "existing" || WITHOUT_FINDING.has(kind) || isOfService(subject, path)) continue;
    if (subject === app.subject && path[0] === "outputs") continue;
    yield taken(app, [subject, path], {
      what: `What ${propertyName(path)} of ${subject.words} refers to`,
      help: "Write the value itself: the ARN, the id or the address that it has.",
    });
  }
}

/** Settings of the ECS service, which is there already, and of what stands around it. */
const OF_SERVICE = [
  "alarms",
  "allowFrom",
  "assignPublicIp",
  "availabilityZoneRebalancing",
  "capacityProviderStrategy",
  "dashboard",
  "deployment",
  "desiredCount",
  "enableExecuteCommand",
  "healthCheckGracePeriodSeconds",
  "placementConstraints",
  "placementStrategy",
  "routes",
  "scaling",
  "securityGroups",
];

/** What starts a task by itself, and what tells of its failures. */
const OF_TASK = ["on", "onFailure", "enableExecuteCommand"];

function isOfService({ at: below = [] }: Noun, path: Path): boolean {
  const [first = below[0]] = path;
  return typeof first === "string" && [...OF_SERVICE, ...OF_TASK].includes(first);
}

function* ofWorkload(about: About, workload: WorkloadPlan): Generator<PlanFinding> {
  const { app } = about;
  const { subject, kind } = workload;
  const other = OTHER_KINDS[kind];
  if (other !== undefined) {
    yield taken(app, [subject, other.at], { what: other.what(subject), help: other.help(workload) });
    return;
  }
  for (const name of isEcsService(workload) ? OF_SERVICE : OF_TASK)
    if (isWritten(workload, [name]))
      yield taken(app, [subject, [name]], {
        what: `\`${name}\` of ${subject.words}`,
        help: isEcsService(workload)
          ? "Set it where the ECS service is made, and remove it here."
          : "Set it where the task is started, and remove it here.",
      });
  yield* ofBoth(about, workload);
  yield* ofIdentity(about, workload);
  if (isStartedTask(workload)) yield* ofPlace(about, workload);
}

const RULE = "Leave the schedule to whoever owns the infrastructure, and write it as";

interface OtherKind {
  readonly at: Path;
  readonly what: (subject: Noun) => string;
  readonly help: (workload: WorkloadPlan) => string;
}

/** Kinds of workloads that are no more than their stack, and what to write in their stead. */
const OTHER_KINDS: Readonly<Record<string, OtherKind>> = {
  "scheduled-task": {
    at: ["schedule"],
    what: ({ words }) => `\`schedule\` of ${words}`,
    help: ({ name, props, fullName }) =>
      `${RULE} \`task(${JSON.stringify(name)}, { … })\`: a schedule that names the family ${shown(props.family ?? fullName)} without a revision starts the newest.`,
  },
  worker: {
    at: [],
    what: ({ words }) => `The scaling of ${words} by its queue`,
    help: ({ name }) =>
      `Write it as \`service(${JSON.stringify(name)}, { … })\`, with \`environment: { QUEUE_URL: jobs.url({ access: "receive" }) }\`.`,
  },
  daemon: {
    at: ["capacity"],
    what: ({ words }) => `\`capacity\` of ${words}`,
    help: ({ name }) =>
      `Write it as \`service(${JSON.stringify(name)}, { … })\`: that each instance has a task is a setting of the ECS service.`,
  },
};

/** What neither a service nor a task has without a stack. */
function* ofBoth({ app }: About, workload: WorkloadPlan): Generator<PlanFinding> {
  const { subject, props } = workload;
  const help = "Open the way where the security groups are made, and remove it here.";
  if (isWritten(workload, ["connections"]))
    yield taken(app, [subject, ["connections"]], { what: `\`connections\` of ${subject.words}`, help });
  if (isWritten(workload, ["capacity"]))
    yield taken(app, [subject, ["capacity"]], {
      what: `\`capacity\` of ${subject.words}`,
      help: 'Remove it, and say that its tasks are for instances: `overrides: { taskDefinition: { requiresCompatibilities: ["EC2"] } }`.',
    });
  if (isWritten(workload, ["overrides", "service"]))
    yield taken(app, [subject, ["overrides", "service"]], {
      what: `\`overrides.service\` of ${subject.words}`,
      help: "Set it where the ECS service is made, and remove it here.",
    });
  for (const [name, volume] of Object.entries(props.volumes ?? {}))
    if (typeof volume === "object" && "ebs" in volume && isWritten(workload, ["volumes", name]))
      yield taken(app, [subject, ["volumes", name]], {
        what: `Volume ${shown(name)} of ${subject.words}`,
        help: "ECS is told of EBS volumes where the service is made; take a volume of `efs`, or `overrides` of the task definition.",
      });
}

/** Roles and log groups, which others make. */
function* ofIdentity({ app, assembly }: About, workload: WorkloadPlan): Generator<PlanFinding> {
  const { subject, props, logging } = workload;
  const { roles = {}, overrides } = props;
  const other = isStartedTask(workload) ? workload.props.from?.name : undefined;
  for (const policy of ["permissions", "managedPolicies", "permissionsBoundary"] as const)
    if (isWritten(workload, [policy]) && roles.task === undefined)
      yield taken(app, [subject, [policy]], {
        what: `\`${policy}\` of ${subject.words}`,
        help: 'Give the rights to a role that is there, and name it: `roles: { task: "arn:aws:iam::…" }`.',
      });
  const hasRole = roles.execution ?? overrides?.taskDefinition?.executionRoleArn;
  if (hasRole === undefined && other === undefined && !app.leftOut.hasLeftOut(subject, ["roles"]))
    yield unnamed(app, [subject, ["roles", "execution"]], {
      whose: subject,
      what: "role by which ECS starts its tasks",
      help: 'Name one that is there: `roles: { execution: "arn:aws:iam::…" }`. The runbook lists what it has to allow.',
    });
  if (logging?.props.logGroup === undefined && other === undefined && !app.leftOut.hasLeftOut(subject, ["logging"]))
    yield unnamed(app, [subject, ["logging"]], {
      whose: subject,
      what: "log group",
      help: 'Name one that is there: `logging: awsLogs({ logGroup: "/ecs/shop" })`.',
    });
  const isUnmet = (one: string | undefined) =>
    assembly.workloads.some(({ name, unmet }) => name === one && unmet !== undefined);
  if (isUnmet(workload.name) && !isUnmet(other) && !isWritten(workload, ["permissions"]))
    yield unnamed(app, [subject, ["roles", "task"]], {
      whose: subject,
      what: "role by which its tasks use AWS",
      help: 'Name one that is there: `roles: { task: "arn:aws:iam::…" }`. The runbook lists what it has to allow.',
    });
}

/** Where `run-task.sh` starts a task. */
function* ofPlace({ app }: About, { subject, props }: WorkloadPlan): Generator<PlanFinding> {
  if (app.content.network === undefined)
    yield unnamed(app, [app.subject, ["network"]], {
      whose: subject,
      what: "network to run in",
      help: "Name the one that is there: `network: network.existing({ … })`.",
    });
  if ((props.securityGroups ?? []).length === 0 && !app.leftOut.hasLeftOut(subject, ["securityGroups"]))
    yield unnamed(app, [subject, []], {
      whose: subject,
      what: "security group",
      help: 'Name one that is there: `securityGroups: ["sg-0123456789abcdef0"]`.',
    });
}

/** True for a property that this workload has itself, and not by another whose task it runs. */
function isWritten({ subject, props }: WorkloadPlan, path: readonly string[]): boolean {
  const value = path.reduce<unknown>((holder, step) => (isRecord(holder) ? holder[step] : undefined), props);
  return value !== undefined && subject.heritage?.holds(path) !== true;
}

function taken(
  app: AppPlan,
  [subject, path]: readonly [Noun, Path],
  { what, help }: { readonly what: string; readonly help: string },
): PlanFinding {
  return at(subject, path, {
    message: `${what}: that takes a stack, and ${app.subject.words} emits task definitions alone.`,
    help,
  });
}

/** What no stack makes, and has to be named. */
function unnamed(
  app: AppPlan,
  [subject, path]: readonly [Noun, Path],
  { whose, what, help }: { readonly whose: Noun; readonly what: string; readonly help: string },
): PlanFinding {
  const message = `${capitalized(whose.words)} names no ${what}, and no stack makes one: ${app.subject.words} emits task definitions alone.`;
  return at(subject, path, { message, help });
}

function at(subject: Noun, path: Path, words: Pick<PlanFinding, "message" | "help">): PlanFinding {
  return { source: sourceOf(subject, path), ...words };
}
