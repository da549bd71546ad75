import { managedInUse } from "./checks/managed-instances.ts";
import { groupsMissed } from "./checks/target-groups.ts";
import { isWebAclOf, webAclTaken } from "./checks/web-acls.ts";
import type { Problem } from "./conflict.ts";
import { dependenciesOf } from "./dependencies.ts";
import { isSame, listAt } from "./json.ts";
import type { Live } from "./live.ts";
import type { Operation } from "./operation.ts";
import { SECURITY_GROUP_INGRESS, SERVICE, TASK_DEFINITION } from "./resource-types.ts";
import { joins } from "./service-connect.ts";
import { token } from "./tokens.ts";
import { groupsOf } from "./traffic.ts";

/** Deleting these while they are in use is refused: CloudFormation tries three times, then leaves them behind. */
const STAYS_WHEN_USED =
  /::(?:\w*Namespace|ServiceDiscovery::Service|Subnet|SecurityGroup|VPC|Cluster|TargetGroup|InternetGateway|VPCGatewayAttachment|RouteTable|Certificate|VpcOrigin|OriginAccessControl)$/;

/** Deletes what goes: after everything else, and what needs others before what it needs. */
export function cleanUp(operation: Operation): void {
  const order = operation.old === undefined ? [] : dependenciesOf(operation.old.template).order;
  const queue = operation.going.toSorted((left, right) => order.indexOf(right.id) - order.indexOf(left.id));
  for (const [index, live] of queue.entries()) {
    operation.going = queue.slice(index + 1);
    remove(operation, live);
  }
}

function remove(operation: Operation, live: Live): void {
  const isKept = keeps(operation, live);
  const user = isKept ? undefined : userOf(operation, live);
  const stays = user !== undefined && STAYS_WHEN_USED.test(live.type);
  if (user !== undefined) operation.say(live.id, [used(live, user, stays)]);
  if (isProtected(live)) operation.say(live.id, [{ kind: "left-behind", detail: "it is protected from deletion" }]);
  if (!isKept) operation.say(live.id, webAclTaken(operation, live));
  if (!isKept) operation.say(live.id, managedInUse(operation, live));
  if (stays || (isKept && !isWebAclOf(live))) operation.account.leaveOutside(live);
  if (live.type !== SERVICE) return;
  const groups = groupsOf(SERVICE, live.properties);
  operation.say(live.id, groupsMissed(operation, groups));
  operation.account.moveTasks(groups, new Set());
}

/** ELB refuses to delete a load balancer while that is on. */
export function isProtected({ properties }: Live): boolean {
  const attributes = listAt(properties, "LoadBalancerAttributes");
  return attributes.some((one) => isSame(one, { Key: "deletion_protection.enabled", Value: "true" }));
}

function used({ type }: Live, user: Live, stays: boolean): Problem {
  const detail = `${type} goes while ${user.stack}/${user.id} (${user.type}) uses it`;
  return { kind: stays ? "left-behind" : "taken-along", detail };
}

function keeps({ now }: Operation, live: Live): boolean {
  const policy = now.has(live.id) ? live.updateReplacePolicy : live.deletionPolicy;
  return policy?.startsWith("Retain") === true;
}

/** Who still uses it. A revision of a task definition runs nothing: it neither holds back what it names, nor is missed. */
function userOf(operation: Operation, live: Live): Live | undefined {
  if (live.type === TASK_DEFINITION) return undefined;
  const isOldRevision = (one: Live) => one.type === TASK_DEFINITION && operation.account.outside.includes(one);
  const uses = (one: Live) => one.uses.has(live.identity) && !isRuleOf(one, live);
  return operation.everything().find((one) => (uses(one) || joins(one, live)) && !isOldRevision(one));
}

/** A rule goes with its group; only one that names another as its source holds that one back. */
function isRuleOf({ type, properties }: Live, group: Live): boolean {
  return type === SECURITY_GROUP_INGRESS && properties["GroupId"] === token(group.identity);
}
