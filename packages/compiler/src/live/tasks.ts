import type { Task } from "@aws-sdk/client-ecs";
import type { Answer } from "./aws/answer.ts";
import type { Aws } from "./aws/aws.ts";
import { allPages, parts } from "./pages.ts";

/** Whose tasks: of a service, or of a family of task definitions. */
export type TasksOf =
  | { readonly cluster: string; readonly serviceName: string }
  | { readonly cluster: string; readonly family: string };

/** So many tasks are described in one call. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTasks.html. Checked 2026-11-30. */
const AT_ONCE = 100;

/** The tasks that run or are about to, or those that stopped lately: ECS remembers them for an hour. */
export async function tasksOf(
  aws: Aws,
  of: TasksOf,
  desiredStatus: "RUNNING" | "STOPPED",
): Promise<Answer<readonly Task[]>> {
  const listed = await allPages(async (nextToken) => {
    const answer = await aws.ask("ecs:ListTasks", { ...of, desiredStatus, nextToken });
    if ("refusal" in answer) return answer;
    return { value: { items: answer.value.taskArns ?? [], next: answer.value.nextToken } };
  });
  if ("refusal" in listed) return listed;
  const answers = await Promise.all(
    parts(listed.value, AT_ONCE).map((tasks) =>
      aws.ask("ecs:DescribeTasks", { cluster: of.cluster, tasks: [...tasks] }),
    ),
  );
  const tasks: Task[] = [];
  for (const answer of answers) {
    if ("refusal" in answer) return answer;
    tasks.push(...(answer.value.tasks ?? []));
  }
  return { value: tasks };
}
