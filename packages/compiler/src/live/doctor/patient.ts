import type { ContainerDefinition, Service, Task, TaskDefinition } from "@aws-sdk/client-ecs";
import type { Answer, Refusal } from "../aws/answer.ts";
import type { Aws } from "../aws/aws.ts";
import { readService } from "../read-service.ts";
import { stoppedTasksOf } from "../status/from-ecs.ts";
import type { StoppedTask } from "../status/status.ts";
import type { Target } from "../target.ts";
import { tasksOf } from "../tasks.ts";

/** What every check may look at, read once. */
export interface Patient {
  readonly aws: Aws;
  readonly target: Target;
  /** Absent of a task that is started. */
  readonly service: Service | undefined;
  /** What a deployment under way is about, else what runs. */
  readonly taskDefinition: TaskDefinition | undefined;
  readonly containers: readonly ContainerDefinition[];
  readonly running: readonly Task[];
  /** The last first. */
  readonly stopped: readonly StoppedTask[];
  readonly unseen: readonly Refusal[];
}

/** Reads a service, or a task that is started; undefined where there is none. */
export async function readPatient(aws: Aws, target: Target): Promise<Answer<Patient | undefined>> {
  const described = await describedBy(aws, target);
  if ("refusal" in described) return described;
  if (described.value === undefined) return { value: undefined };
  const { cluster } = target;
  const of = target.kind === "service" ? { cluster, serviceName: target.service } : { cluster, family: target.family };
  const [running, stopped] = await Promise.all([tasksOf(aws, of, "RUNNING"), tasksOf(aws, of, "STOPPED")]);
  const { service, taskDefinition, unseen } = described.value;
  return {
    value: {
      aws,
      target,
      service,
      taskDefinition,
      containers: taskDefinition?.containerDefinitions ?? [],
      running: "value" in running ? running.value : [],
      stopped: "value" in stopped ? stoppedTasksOf(stopped.value) : [],
      unseen: [...unseen, ...refusalsOf(running), ...refusalsOf(stopped)],
    },
  };
}

type Described = Pick<Patient, "service" | "taskDefinition" | "unseen">;

async function describedBy(aws: Aws, target: Target): Promise<Answer<Described | undefined>> {
  if (target.kind === "service") return readService(aws, target.cluster, target.service);
  const answer = await aws.ask("ecs:DescribeTaskDefinition", { taskDefinition: target.family });
  if ("value" in answer)
    return { value: { service: undefined, taskDefinition: answer.value.taskDefinition, unseen: [] } };
  return answer.refusal.code === "ClientException" ? { value: undefined } : answer;
}

function refusalsOf(answer: Answer<unknown>): readonly Refusal[] {
  return "refusal" in answer ? [answer.refusal] : [];
}
