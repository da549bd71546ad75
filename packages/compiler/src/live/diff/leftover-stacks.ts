import { CLOUDFRONT_REGION } from "@ecs-dsl/validators/facts";
import { type Assembly, stacksOf } from "../../model/assembly.ts";
import type { Answer } from "../aws/answer.ts";
import type { Aws } from "../aws/aws.ts";
import { allPages } from "../pages.ts";

/** The tags by which `deploy.sh` finds the stacks of an app. */
const [APP, ENVIRONMENT] = ["ecs-dsl:app", "ecs-dsl:environment"];

/** The stacks that an environment had and the app no longer has, in alphabetical order: `deploy.sh --prune` removes them. */
export async function leftoverStacks(aws: Aws, assembly: Assembly): Promise<Answer<readonly string[]>> {
  const listed = await allPages(async (NextToken) => {
    const answer = await aws.ask("cloudformation:DescribeStacks", { NextToken });
    if ("refusal" in answer) return answer;
    return { value: { items: answer.value.Stacks ?? [], next: answer.value.NextToken } };
  });
  if ("refusal" in listed) return listed;
  const names = new Set(stacksOf(assembly).map(({ name }) => name));
  const leftovers = listed.value.flatMap(({ StackName = "", StackStatus, Tags = [] }) => {
    const tags = new Map(Tags.map(({ Key, Value }) => [Key, Value]));
    const isOurs = tags.get(APP) === assembly.app && tags.get(ENVIRONMENT) === assembly.environment.name;
    if (!isOurs || names.has(StackName) || StackStatus === "DELETE_COMPLETE") return [];
    return StackName.endsWith(`-${CLOUDFRONT_REGION}-certificates`) ? [] : [StackName];
  });
  return { value: leftovers.toSorted() };
}
