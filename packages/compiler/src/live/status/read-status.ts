import type { Service } from "@aws-sdk/client-ecs";
import type { Answer, Refusal } from "../aws/answer.ts";
import type { Aws } from "../aws/aws.ts";
import { parts } from "../pages.ts";
import type { ServiceTarget, Target, TaskTarget } from "../target.ts";
import { type TasksOf, tasksOf } from "../tasks.ts";
import { eventsOf, rolloutOf, stoppedTasksOf, taskOf } from "./from-ecs.ts";
import { stateOf } from "./state.ts";
import type { Status, TargetStatus } from "./status.ts";

/** So many services are described in one call. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServices.html. Checked 2026-11-30. */
const AT_ONCE = 10;

/** What runs of each target, in their order. */
export async function readStatus(aws: Aws, targets: readonly Target[]): Promise<readonly Status[]> {
  const services = await describedServices(aws, targets.filter(isService));
  return Promise.all(
    targets.map((target) => (isService(target) ? statusOf(aws, target, services) : taskStatus(aws, target))),
  );
}

function isService(target: Target): target is ServiceTarget {
  return target.kind === "service";
}

/** What ECS answers of each service: nothing where there is none. */
type Described = ReadonlyMap<ServiceTarget, Answer<Service | undefined>>;

async function describedServices(aws: Aws, targets: readonly ServiceTarget[]): Promise<Described> {
  const described = new Map<ServiceTarget, Answer<Service | undefined>>();
  const clusters = new Set(targets.map(({ cluster }) => cluster));
  const groups = [...clusters].flatMap((cluster) =>
    parts(
      targets.filter((target) => target.cluster === cluster),
      AT_ONCE,
    ).map((group) => ({ cluster, group })),
  );
  await Promise.all(
    groups.map(async ({ cluster, group }) => {
      const answer = await aws.ask("ecs:DescribeServices", { cluster, services: group.map(({ service }) => service) });
      for (const target of group) described.set(target, serviceIn(answer, target));
    }),
  );
  return described;
}

function serviceIn(
  answer: Answer<{ services?: Service[] | undefined }>,
  { service }: ServiceTarget,
): Answer<Service | undefined> {
  if ("refusal" in answer) return isNoCluster(answer.refusal) ? { value: undefined } : answer;
  return {
    value: answer.value.services?.find(({ serviceName, status }) => serviceName === service && status !== "INACTIVE"),
  };
}

/** Where there is no cluster, there is no service. */
function isNoCluster({ code }: Refusal): boolean {
  return code === "ClusterNotFoundException";
}

async function statusOf(aws: Aws, target: ServiceTarget, services: Described): Promise<Status> {
  const answer = services.get(target);
  const nothing = nothingOf(target, target.service);
  if (answer === undefined || "refusal" in answer) {
    return { ...nothing, state: "unseen", unseen: answer === undefined ? [] : [answer.refusal] };
  }
  const service = answer.value;
  if (service === undefined) return nothing;
  const { cluster, service: serviceName } = target;
  const [running, stopped, ...targets] = await Promise.all([
    runningTasks(aws, { cluster, serviceName }),
    stoppedTasks(aws, { cluster, serviceName }),
    ...groupsOf(service).map((arn) => targetStatus(aws, arn)),
  ]);
  const read = {
    ...nothing,
    desired: service.desiredCount ?? 0,
    running: service.runningCount ?? 0,
    pending: service.pendingCount ?? 0,
    rollouts: (service.deployments ?? []).map(rolloutOf),
    tasks: running.seen,
    stopped: stopped.seen,
    targets: targets.flatMap(({ seen }) => seen),
    events: eventsOf(service),
    unseen: [running, stopped, ...targets].flatMap(({ unseen }) => unseen),
  };
  return { ...read, state: stateOf(read) };
}

async function taskStatus(aws: Aws, target: TaskTarget): Promise<Status> {
  const { cluster, family } = target;
  const nothing = nothingOf(target, family);
  const [running, stopped] = await Promise.all([
    runningTasks(aws, { cluster, family }),
    stoppedTasks(aws, { cluster, family }),
  ]);
  const unseen = [...running.unseen, ...stopped.unseen];
  const [refusal] = unseen;
  if (refusal !== undefined) return isNoCluster(refusal) ? nothing : { ...nothing, state: "unseen", unseen };
  const read = {
    ...nothing,
    desired: running.seen.length,
    running: running.seen.filter(isRunning).length,
    pending: running.seen.filter((task) => !isRunning(task)).length,
    tasks: running.seen,
    stopped: stopped.seen,
  };
  return { ...read, state: stateOf(read) };
}

function isRunning({ lastStatus }: Status["tasks"][number]): boolean {
  return lastStatus === "RUNNING";
}

function nothingOf({ name, kind, cluster }: Target, id: string): Status {
  const none = { desired: 0, running: 0, pending: 0, rollouts: [], tasks: [], stopped: [], targets: [], events: [] };
  return { name, kind, cluster, id, state: "missing", ...none, unseen: [] };
}

/** What was seen, or why nothing was. */
interface Seen<Item> {
  readonly seen: readonly Item[];
  readonly unseen: readonly Refusal[];
}

async function runningTasks(aws: Aws, of: TasksOf) {
  return seenIn(await tasksOf(aws, of, "RUNNING"), (tasks) => tasks.map(taskOf));
}

async function stoppedTasks(aws: Aws, of: TasksOf) {
  return seenIn(await tasksOf(aws, of, "STOPPED"), stoppedTasksOf);
}

function seenIn<Value, Item>(answer: Answer<Value>, items: (value: Value) => readonly Item[]): Seen<Item> {
  return "refusal" in answer ? { seen: [], unseen: [answer.refusal] } : { seen: items(answer.value), unseen: [] };
}

function groupsOf({ loadBalancers = [] }: Service): readonly string[] {
  const arns = loadBalancers.flatMap(({ targetGroupArn, advancedConfiguration }) => [
    targetGroupArn,
    advancedConfiguration?.alternateTargetGroupArn,
  ]);
  return [...new Set(arns.filter((arn) => arn !== undefined))];
}

async function targetStatus(aws: Aws, arn: string): Promise<Seen<TargetStatus>> {
  const answer = await aws.ask("elasticloadbalancing:DescribeTargetHealth", { TargetGroupArn: arn });
  return seenIn(answer, ({ TargetHealthDescriptions = [] }) => [
    {
      group: /:targetgroup\/([^/]+)\//.exec(arn)?.[1] ?? arn,
      arn,
      targets: TargetHealthDescriptions.map(({ Target, TargetHealth }) => ({
        id: Target?.Id ?? "",
        port: Target?.Port,
        state: TargetHealth?.State ?? "",
        reason: TargetHealth?.Reason,
        description: TargetHealth?.Description,
      })),
    },
  ]);
}
