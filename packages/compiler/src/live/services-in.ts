import type { Answer } from "./aws/answer.ts";
import type { Aws } from "./aws/aws.ts";
import { allPages } from "./pages.ts";
import type { ServiceTarget } from "./target.ts";

/** The services of a cluster, sorted by name. */
export async function servicesIn(aws: Aws, cluster: string): Promise<Answer<readonly ServiceTarget[]>> {
  const arns = await allPages(async (nextToken) => {
    const answer = await aws.ask("ecs:ListServices", { cluster, nextToken, maxResults: 100 });
    if ("refusal" in answer) return answer;
    return { value: { items: answer.value.serviceArns ?? [], next: answer.value.nextToken } };
  });
  if ("refusal" in arns) return arns;
  const names = arns.value.map((arn) => arn.slice(arn.lastIndexOf("/") + 1)).toSorted();
  return { value: names.map((service): ServiceTarget => ({ kind: "service", name: service, cluster, service })) };
}
