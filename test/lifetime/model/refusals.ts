import type { Account } from "./account.ts";
import type { Conflict, ConflictKind } from "./conflict.ts";
import { deployStack } from "./deploy-stack.ts";
import type { LiveStack, Target } from "./live.ts";
import type { Template } from "./template.ts";
import type { Stack } from "./tree.ts";

/** What change sets, and the text of the templates, show before they are executed. */
const SHOWN: ReadonlySet<ConflictKind> = new Set(["name-fixed", "protocol-fixed", "replaced-live", "type-changed"]);

/** What deploy.sh refuses before it changes anything: it holds each stack against what is deployed. */
export function refusals(account: Account, stacks: readonly Stack[], target: Target): readonly Conflict[] {
  return stacks.flatMap((stack) => {
    const deployed = account.stack(target.region, stack.name);
    if (deployed === undefined) return [];
    const undo = account.checkpoint();
    const found = deployStack(account, stack, target, { takesBack: true });
    undo();
    return [...found.filter(({ kind }) => SHOWN.has(kind)), ...movedNetwork(stack, deployed)];
  });
}

/** Services stay in the VPC that they were made in. */
function movedNetwork({ name, template }: Stack, deployed: LiveStack): readonly Conflict[] {
  if (hasVpc(template) === hasVpc(deployed.template)) return [];
  return [{ kind: "network-moved", stack: name, id: "", detail: "its VPC comes or goes" }];
}

function hasVpc({ resources }: Template): boolean {
  return Object.values(resources).some(({ type }) => type === "AWS::EC2::VPC");
}
