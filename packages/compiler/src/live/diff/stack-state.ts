import type { Refusal } from "../aws/answer.ts";
import type { Aws } from "../aws/aws.ts";
import { allPages } from "../pages.ts";

/** A stack as it is deployed. */
export interface StackState {
  /** `absent`: there is no such stack · `unseen`: it could not be looked at, or nothing of it is known. */
  readonly kind: "absent" | "deployed" | "unseen";
  readonly parameters: ReadonlyMap<string, string>;
  readonly outputs: ReadonlyMap<string, string>;
  /** By logical id. */
  readonly resources: ReadonlyMap<string, DeployedResource>;
  readonly unseen: readonly Refusal[];
}

export interface DeployedResource {
  readonly type: string;
  /** What the service calls it. */
  readonly id: string;
}

const NOTHING = { parameters: new Map(), outputs: new Map(), resources: new Map() };

export const ABSENT: StackState = { ...NOTHING, kind: "absent", unseen: [] };

export const UNSEEN: StackState = { ...NOTHING, kind: "unseen", unseen: [] };

/** What CloudFormation knows of a stack. */
export async function stackState(aws: Aws, name: string): Promise<StackState> {
  const [stacks, resources] = await Promise.all([
    aws.ask("cloudformation:DescribeStacks", { StackName: name }),
    resourcesOf(aws, name),
  ]);
  if ("refusal" in stacks) {
    return isAbsent(stacks.refusal) ? ABSENT : { ...UNSEEN, unseen: [stacks.refusal] };
  }
  const [stack] = stacks.value.Stacks ?? [];
  if (stack === undefined || /^(DELETE_COMPLETE|REVIEW_IN_PROGRESS)$/.test(stack.StackStatus ?? "")) {
    return ABSENT;
  }
  if ("refusal" in resources) return { ...UNSEEN, unseen: [resources.refusal] };
  const { Parameters = [], Outputs = [] } = stack;
  return {
    kind: "deployed",
    parameters: named(Parameters.map((one) => [one.ParameterKey, one.ResolvedValue ?? one.ParameterValue])),
    outputs: named(Outputs.map((one) => [one.OutputKey, one.OutputValue])),
    resources: resources.value,
    unseen: [],
  };
}

/** CloudFormation says so with an error that it has for much else, too. */
function isAbsent({ code, message }: Refusal): boolean {
  return code === "ValidationError" && message.includes("does not exist");
}

async function resourcesOf(aws: Aws, name: string) {
  const listed = await allPages(async (NextToken) => {
    const answer = await aws.ask("cloudformation:ListStackResources", { StackName: name, NextToken });
    if ("refusal" in answer) return answer;
    return { value: { items: answer.value.StackResourceSummaries ?? [], next: answer.value.NextToken } };
  });
  if ("refusal" in listed) return listed;
  const entries = listed.value.flatMap(
    ({ LogicalResourceId = "", ResourceType = "", PhysicalResourceId = "", ResourceStatus }) =>
      LogicalResourceId === "" || ResourceStatus === "DELETE_COMPLETE"
        ? []
        : [[LogicalResourceId, { type: ResourceType, id: PhysicalResourceId }] as const],
  );
  return { value: new Map(entries) };
}

function named(entries: readonly (readonly [string | undefined, string | undefined])[]): ReadonlyMap<string, string> {
  const known = entries.flatMap(([name, value]) =>
    name === undefined || value === undefined ? [] : [[name, value] as const],
  );
  return new Map(known);
}
