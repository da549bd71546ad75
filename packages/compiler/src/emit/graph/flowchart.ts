import type { AppGraph, GraphEdge, GraphEdgeKind, GraphNode, GraphNodeKind } from "../../model/graph.ts";
import { label } from "./label.ts";

/** What stands around the label of a node, which gives it its shape: a rectangle unless it is another. */
const SHAPES: Readonly<Partial<Record<GraphNodeKind, readonly [string, string]>>> = {
  distribution: ["((", "))"],
  "load-balancer": ["{{", "}}"],
  "network-load-balancer": ["{{", "}}"],
  task: ["([", "])"],
  "scheduled-task": ["([", "])"],
  daemon: ["[[", "]]"],
  topic: [">", "]"],
  queue: ["[/", "/]"],
  "dead-letters": ["[/", "/]"],
  "file-system": ["[(", ")]"],
  bucket: ["[(", ")]"],
  stack: ["[(", ")]"],
};

/** Solid for what flows, dotted for what is only now and then or never a connection, thick for what has to end first. */
const ARROWS: Readonly<Record<GraphEdgeKind, string>> = {
  route: "-->",
  test: "-.->",
  connection: "-->",
  message: "-->",
  "dead-letter": "-.->",
  mount: "-->",
  notice: "-.->",
  value: "-.->",
  gate: "==>",
};

/** The graph as a flowchart of Mermaid, from left to right. */
export function flowchart({ nodes, edges }: AppGraph): string {
  const ids = idsOf(nodes);
  const id = (key: string) => ids.get(key) ?? "unknown";
  const lines = [...nodes.map((node) => nodeLine(id(node.key), node)), ...edges.map((edge) => edgeLine(edge, id))];
  return ["flowchart LR", ...lines].map((line, index) => (index === 0 ? line : `  ${line}`)).join("\n");
}

function nodeLine(id: string, { kind, name, words, details }: GraphNode): string {
  const [open, close] = SHAPES[kind] ?? ["[", "]"];
  return `${id}${open}${label([name, words, ...details])}${close}`;
}

function edgeLine({ kind, from, to, labels }: GraphEdge, id: (key: string) => string): string {
  const text = labels.length === 0 ? "" : `|${label(labels)}|`;
  return `${id(from)} ${ARROWS[kind]}${text} ${id(to)}`;
}

/** `service_api`: letters and digits of the key, with a number where another node has these already. */
function idsOf(nodes: readonly GraphNode[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  return new Map(
    nodes.map(({ key }) => {
      const stem = key.replaceAll(/[^A-Za-z0-9]+/g, "_");
      const count = (counts.get(stem) ?? 0) + 1;
      counts.set(stem, count);
      return [key, count === 1 ? stem : `${stem}__${count}`];
    }),
  );
}
