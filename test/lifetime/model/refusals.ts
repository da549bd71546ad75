import type { Account } from "./account.ts";
import type { Change } from "./change.ts";
import { isProtected } from "./clean-up.ts";
import type { Conflict, ConflictKind } from "./conflict.ts";
import { operate } from "./deploy-stack.ts";
import {
  containerPorts,
  firstOf,
  givesTo,
  groupIdsOf,
  type MatchesMoved,
  matchesMoved,
  rulesInTurn,
  rulesOf,
} from "./held-rules.ts";
import { namesMoved } from "./names-moved.ts";
import { distributionsMoved } from "./distributions-moved.ts";
import { isSame } from "./json.ts";
import type { LiveStack, Target } from "./live.ts";
import type { Operation } from "./operation.ts";
import { LISTENER, SERVICE } from "./resource-types.ts";
import { groupsTaken, turnsRound } from "./shared-groups.ts";
import { liveParameters, lostRules, pairsMoved } from "./settle.ts";
import { liveSides } from "./shift.ts";
import type { Template } from "./template.ts";
import { isWorkload, type Stack } from "./tree.ts";

/** What deploy.sh refuses before it changes anything: it holds each stack against what is deployed. */
export function refusals(
  account: Account,
  stacks: readonly Stack[],
  left: readonly LiveStack[],
  target: Target,
): readonly Conflict[] {
  return [
    ...stacks.flatMap((stack) => heldPriorities(stack, left)),
    ...stacks.flatMap((stack) => heldPorts(account, stack, target)),
    ...refusedStacks(account, stacks, left, target),
    ...networksMoved(account, stacks, target),
    ...turnsRound(account, stacks, target),
    ...stacks.flatMap((stack) => distributionsMoved(stack, account.stack(stack.region ?? target.region, stack.name))),
    ...routesSwapped(account, stacks, target),
    ...listenersMoved(account, stacks, target),
    ...sidesApart(account, stacks, target),
    ...stickinessInTurn(account, stacks, target),
    ...namesMoved(account, stacks, target),
  ];
}

/** Services whose tasks are to roll, and are in target groups of both sides. */
function sidesApart(account: Account, stacks: readonly Stack[], { region }: Target): readonly Conflict[] {
  return stacks.flatMap((stack) => {
    const deployed = account.stack(region, stack.name);
    if (!isWorkload(stack) || deployed === undefined || liveParameters(stack.template).length > 0) return [];
    const services = [...deployed.resources.values()].filter(({ type }) => type === SERVICE);
    const sides = new Set(services.flatMap(({ properties }) => liveSides(account, properties)));
    return sides.size > 1 ? [{ kind: "sides-apart", stack: stack.name, id: "", detail: "" }] : [];
  });
}

/** Target groups that would be sticky before their rules are: these cannot all change first as routes come, go or match others. */
function stickinessInTurn(account: Account, stacks: readonly Stack[], { region }: Target): readonly Conflict[] {
  return stacks.flatMap((stack) => {
    const deployed = account.stack(region, stack.name);
    if (deployed === undefined) return [];
    const isAlone = firstOf(stack, deployed).length === 0;
    if (isAlone && lostRules(deployed.template, stack.template).length === 0) return [];
    if ([deployed, stack].some(({ template }) => liveParameters(template).length === 0)) return [];
    const sticky = pairsMoved(deployed.template, stack.template).filter(({ isSticky }) => isSticky);
    return sticky.map(({ id }) => ({ kind: "group-not-sticky", stack: stack.name, id, detail: "" }));
  });
}

/** Rules of services whose traffic ECS shifts, that would go to another listener and keep their name. */
function listenersMoved(account: Account, stacks: readonly Stack[], { region }: Target): readonly Conflict[] {
  const moved = stacks.flatMap((stack) => {
    const outputs = account.stack(region, stack.name)?.template.outputs ?? {};
    return Object.keys(outputs).flatMap((name) => {
      const [old, now] = [outputs[name], stack.template.outputs[name]];
      return name.endsWith("Listener") && now !== undefined && !isSame(old?.value, now.value)
        ? [`Output ${name} of stack ${stack.name}`]
        : [];
    });
  });
  return stacks.flatMap(({ name, template }) => {
    const deployed = account.stack(region, name)?.template;
    const isShifted = [deployed, template].every((one) => one !== undefined && liveParameters(one).length > 0);
    if (deployed === undefined || !isShifted) return [];
    const takes = Object.values(template.parameters).some(({ description = "" }) => moved.includes(description));
    const keeps = rulesOf(template).some((id) => deployed.resources[id] !== undefined);
    return takes && keeps ? [{ kind: "route-moved", stack: name, id: "", detail: "to another listener" }] : [];
  });
}

/** Stacks that give each other routes, by way of others too. */
function routesSwapped(account: Account, stacks: readonly Stack[], { region }: Target): readonly Conflict[] {
  const moved = stacks.map((stack) => matchesMoved(stack, account.stack(region, stack.name)));
  const takersOf = (one: MatchesMoved) => moved.filter((other) => givesTo(one, other));
  const swapped = moved.filter((one) => reachedFrom(one, takersOf).has(one));
  return swapped.map(({ stack: { name } }) => ({ kind: "route-moved", stack: name, id: "", detail: "in a ring" }));
}

function reachedFrom<Node>(start: Node, next: (node: Node) => readonly Node[]): ReadonlySet<Node> {
  const reached = new Set(next(start));
  for (const node of reached) for (const one of next(node)) reached.add(one);
  return reached;
}

function refusedStacks(
  account: Account,
  stacks: readonly Stack[],
  left: readonly LiveStack[],
  target: Target,
): readonly Conflict[] {
  return stacks.flatMap((stack) => {
    const deployed = account.stack(target.region, stack.name);
    const undo = account.checkpoint();
    const operation = operate(account, stack, target, { takesBack: true });
    undo();
    const taken = groupsTaken(operation.changes, stack, { account, stacks, left }, target);
    return [
      ...refusedChanges(operation),
      ...taken,
      ...(deployed === undefined ? [] : refusedTexts(operation, deployed)),
    ];
  });
}

/** A VPC that comes or goes where something is in one before and after: what runs outside AWS has no security group. */
function networksMoved(account: Account, stacks: readonly Stack[], { region }: Target): readonly Conflict[] {
  const pairs = stacks.flatMap((stack) => {
    const deployed = account.stack(stack.region ?? region, stack.name);
    return deployed === undefined ? [] : [{ stack, deployed }];
  });
  const isInside = pairs.some(({ stack, deployed }) => hasGroup(stack.template) && hasGroup(deployed.template));
  if (!isInside) return [];
  return pairs.flatMap(({ stack, deployed }) =>
    hasVpc(stack.template) === hasVpc(deployed.template)
      ? []
      : [{ kind: "network-moved", stack: stack.name, id: "", detail: "" }],
  );
}

/** What the change set shows, and what is taken back. There is none where a value is missing that only a stack before this one has. */
function refusedChanges({ stack, changes, conflicts }: Operation): readonly Conflict[] {
  if (conflicts.some(({ kind }) => kind === "input-missing")) return [];
  return changes.flatMap((change) => {
    const kind = change.replacing.length === 0 ? undefined : refusalOf(change);
    return kind === undefined
      ? []
      : [{ kind, stack: stack.name, id: change.live.id, detail: change.replacing.join(", ") }];
  });
}

const CARRIES_TRAFFIC =
  /^AWS::(?:ElasticLoadBalancingV2::.*|EC2::(?:VPC|Subnet|NatGateway)|ServiceDiscovery::.*Namespace)$/;

function refusalOf({ live: { type }, replacing }: Change): ConflictKind | undefined {
  if (type === "AWS::ECS::Cluster") return "cluster-fixed";
  if (/^AWS::(?:EC2|ElasticLoadBalancingV2)::/.test(type) && replacing.includes("VpcId")) return "network-moved";
  if (type === "AWS::EC2::VPC") return "network-moved";
  if (type === "AWS::EC2::Subnet") return "network-moved";
  if (type === "AWS::ECS::Service" || type === "AWS::ECR::Repository") return "name-fixed";
  if (type === "AWS::EFS::FileSystem" || type === "AWS::EFS::AccessPoint") return "files-fixed";
  return CARRIES_TRAFFIC.test(type) ? "replaced-live" : undefined;
}

/** What the text of the templates shows. */
function refusedTexts({ stack, conflicts }: Operation, deployed: LiveStack): readonly Conflict[] {
  const refused = (kind: ConflictKind, id: string): Conflict => ({ kind, stack: stack.name, id, detail: "" });
  const kept = [...deployed.resources.values()].filter(
    (live) => !stack.template.resources[live.id] && isProtected(live),
  );
  const addresses = [...deployed.resources.values()].filter(
    ({ id, type }) => type === "AWS::EC2::VPCCidrBlock" && !stack.template.resources[id],
  );
  return [
    ...addresses.map(({ id }) => refused("network-moved", id)),
    ...conflicts.filter(({ kind }) => kind === "protocol-fixed" || kind === "type-changed"),
    ...kept.map(({ id }) => refused("left-behind", id)),
    ...movedRules(deployed.template, stack.template).map((id) => refused("route-moved", id)),
    ...rulesInTurn(stack, deployed).map((id) => refused("route-moved", id)),
  ];
}

/** Rules that would send to another target group, unless its tasks are there and keep their port. */
function movedRules(deployed: Template, template: Template): readonly string[] {
  const [before, after] = [deployed, template].map(containerPorts);
  return rulesOf(template).filter((id) => {
    const [old] = groupIdsOf(deployed.resources[id]);
    const [now] = groupIdsOf(template.resources[id]);
    if (old === undefined || now === undefined || old === now) return false;
    return before?.get(now) === undefined || before.get(now) !== after?.get(now);
  });
}

/** Listeners of network load balancers that another stack has: their names say the load balancer and the port. */
function heldPorts(account: Account, { name, template }: Stack, { region, environment }: Target): readonly Conflict[] {
  const others = account.stacks.filter(
    (other) => other.region === region && other.environment === environment && other.name !== name,
  );
  return networkListeners(template).flatMap((id) => {
    const holder = others.find((other) => networkListeners(other.template).includes(id));
    return holder === undefined ? [] : [{ kind: "port-held", stack: name, id, detail: `by ${holder.name}` }];
  });
}

function networkListeners({ resources }: Template): readonly string[] {
  return Object.keys(resources).filter((id) => resources[id]?.type === LISTENER && /Port\d+Listener/.test(id));
}

/** Rules whose priority a stack holds that the config no longer has. */
function heldPriorities({ name, template }: Stack, left: readonly LiveStack[]): readonly Conflict[] {
  const held = new Map(left.flatMap((stack) => prioritiesOf(stack.template).map(([, place]) => [place, stack.name])));
  return prioritiesOf(template).flatMap(([id, place]) => {
    const holder = held.get(place);
    return holder === undefined ? [] : [{ kind: "priority-held", stack: name, id, detail: `by ${holder}` }];
  });
}

function prioritiesOf(template: Template): readonly (readonly [id: string, place: string])[] {
  return rulesOf(template).map((id) => {
    const properties = template.resources[id]?.properties;
    return [id, JSON.stringify([properties?.["ListenerArn"], properties?.["Priority"]])];
  });
}

function hasGroup({ resources }: Template): boolean {
  return Object.values(resources).some(({ type }) => type === "AWS::EC2::SecurityGroup");
}

function hasVpc({ resources }: Template): boolean {
  return Object.values(resources).some(({ type }) => type === "AWS::EC2::VPC");
}
