/** What stops a deployment: AWS refuses it, and the stack rolls back. */
const REFUSED = {
  "cluster-fixed": "a cluster is to be replaced, and its services cannot move to another",
  cycle: "resources of one template wait for each other",
  "export-changed": "an export that a deployed stack imports gets another value",
  "export-in-use": "an export that a deployed stack imports goes",
  "files-fixed": "a file system or its access point is to be replaced, and its users would not find their files",
  "group-of-two-load-balancers": "a target group is given to a second load balancer",
  "group-taken": "a target group is to go while rules of other stacks send to it",
  "group-not-sticky": "a target group is sticky behind a rule that sends to several and is not",
  "group-unattached": "a service's target group has, for all that is certain, no load balancer yet",
  "import-missing": "an export that is imported does not exist",
  "input-missing": "an output that a parameter is filled from does not exist",
  "name-fixed": "a resource that keeps its name is to be replaced, so both would have it at once",
  "name-taken": "another resource has the name",
  "namespace-missing": "a service joins a Service Connect namespace that does not exist",
  "names-moved": "names that tasks use would go, or would be used before they are there",
  "network-moved": "the VPC of a stack comes or goes, and services cannot move to another",
  "outside-in-the-way": "what an earlier stack kept or left behind has the name or place",
  "place-taken": "another resource has what only one can have: a listener's port, a rule's priority, a CIDR",
  "port-held": "a listener has the port of one in another stack",
  "priority-held": "a rule has the priority of one whose stack the config no longer has",
  "provider-associated": "a provider of managed instances is associated with a cluster, which it is part of already",
  "provider-fixed": "a provider of managed instances changes in what ECS does not change",
  "provider-in-use": "a capacity provider leaves a cluster while a service of it uses it",
  "provider-missing": "a service asks for a capacity provider that its cluster does not have",
  "protocol-fixed": "the endpoint of a Service Connect service changes its protocol",
  "records-fixed": "a service of Cloud Map gets records of other types, and only their TTL may change",
  "route-moved": "a rule would send to a target group that its tasks are not in yet",
  "sides-apart": "tasks are to roll that are in primary target groups and in alternate ones",
  "type-changed": "a logical id gets another type",
} as const;

/** What AWS accepts, at least sometimes, and a user would notice or lose by. */
const HARMFUL = {
  "attribute-stays": "an attribute is no longer named, and so keeps the value that it had",
  "certificates-in-one": "a ListenerCertificate names several certificates and takes one",
  "default-without-effect": "a cluster's default strategy changes, and its services stay as they are",
  "empty-group": "requests go to a target group before it has tasks",
  "gateway-not-awaited": "an internet-facing load balancer may be made before its VPC has the internet gateway",
  "group-left": "tasks leave a target group that requests still go to",
  "left-behind": "a deletion is refused because of a user, and the resource stays outside of every stack",
  "name-interrupted": "a service does not find another by its name for a while",
  "order-by-chance": "what one resource gives up another takes, and nothing makes it wait",
  "replaced-live": "what carries traffic is replaced",
  "route-interrupted": "requests that are answered before and after are not in between",
  "shared-stack-rewritten": "another environment rewrites a stack that both share",
  "stack-left": "the stack of a workload that the config no longer has stays",
  "stack-left-winning": "such a stack's listener rule wins over the one that was asked for",
  "stack-left-with-rules": "such a stack keeps its listener rules",
  "taken-along": "a deletion takes along what others use",
} as const;

export type ConflictKind = keyof typeof REFUSED | keyof typeof HARMFUL;

/** What a check finds about one resource or stack. */
export interface Problem {
  readonly kind: ConflictKind;
  readonly detail: string;
}

/** What AWS, or a user of the app, would say to a step of a deployment. */
export interface Conflict extends Problem {
  readonly stack: string;
  /** The logical id; empty where it is about the whole stack. */
  readonly id: string;
}

export function isRefusal({ kind }: Problem): boolean {
  return Object.hasOwn(REFUSED, kind);
}
