import { WORKLOAD_KINDS } from "./workload-kinds.ts";

/** What an environment is made of, and who talks to whom in it, over what, behind what: for drawings of it. */
export interface AppGraph {
  /** By kind, then by name; each key once. */
  readonly nodes: readonly GraphNode[];
  /** By kind, then by their ends; both ends are among the nodes, and no two of a kind have the same. */
  readonly edges: readonly GraphEdge[];
}

/** The kinds of nodes in the order of a drawing: from what is reached first to what others use. */
export const NODE_KINDS = [
  "distribution",
  "load-balancer",
  "network-load-balancer",
  ...WORKLOAD_KINDS,
  "topic",
  "queue",
  "dead-letters",
  "file-system",
  "bucket",
  "stack",
] as const;

export type GraphNodeKind = (typeof NODE_KINDS)[number];

export interface GraphNode {
  /** What edges call it: its kind and its name, or its ARN where it exists. */
  readonly key: string;
  readonly kind: GraphNodeKind;
  /** What people call it: `api`; of an ARN the last part. */
  readonly name: string;
  /** What it is: `public load balancer`. */
  readonly words: string;
  /** What is worth knowing of it, a line each: domain names, a schedule. */
  readonly details: readonly string[];
}

/**
 * The kinds of edges: requests that a distribution or a load balancer passes on, the test traffic among them, what a workload connects to, the
 * way of messages, where messages go that nobody can work off, mounted file systems, topics that are told of something,
 * values that one takes of another, and tasks that end before something is deployed.
 */
export const EDGE_KINDS = [
  "route",
  "test",
  "connection",
  "message",
  "dead-letter",
  "mount",
  "notice",
  "value",
  "gate",
] as const;

export type GraphEdgeKind = (typeof EDGE_KINDS)[number];

export interface GraphEdge {
  readonly kind: GraphEdgeKind;
  /** Key of the node that it begins at. */
  readonly from: string;
  /** Key of the node that it points to. */
  readonly to: string;
  /** What goes there, a line each, sorted: `shop.example.com /api/*`, `http 8080`. */
  readonly labels: readonly string[];
}
