import { type AppGraph, EDGE_KINDS, type GraphEdge } from "../../model/graph.ts";
import type { AppPlan } from "../plan/app-plan.ts";
import { byCodeUnit } from "../resolve/names.ts";
import { connectionLines, gateLines, type Line, listenerLines, mountLines, noticeLines, routeLines } from "./edges.ts";
import { originLines } from "./distributions.ts";
import { nodesOf } from "./nodes.ts";
import { resourceLines, unstartedLines, valueLines } from "./reference-lines.ts";

/** What the environment is made of, and who talks to whom in it. It follows from the plan alone, and is made when it is asked for. */
export function appGraph(app: AppPlan): AppGraph {
  const nodes = nodesOf(app);
  const keys = new Set(nodes.map(({ key }) => key));
  // The network and the cluster, whose values are taken too, have no node.
  const lines = linesOf(app).filter(({ from, to }) => keys.has(from) && keys.has(to));
  return { nodes, edges: merged(lines) };
}

function linesOf(app: AppPlan): readonly Line[] {
  return [
    ...app.workloads.flatMap((workload) => [
      ...routeLines(workload),
      ...listenerLines(workload, app),
      ...connectionLines(workload, app),
      ...mountLines(workload),
      ...noticeLines(workload),
      ...gateLines(workload, app.workloads),
      ...valueLines(workload),
      ...unstartedLines(workload),
    ]),
    ...app.distributions.flatMap(originLines),
    ...app.resources.flatMap(resourceLines),
  ];
}

/** One edge for what has the same kind and ends. */
function merged(lines: readonly Line[]): readonly GraphEdge[] {
  const edges = new Map<string, Line & { readonly labels: Set<string> }>();
  for (const line of lines) {
    const key = JSON.stringify([line.kind, line.from, line.to]);
    const edge = edges.get(key) ?? { ...line, labels: new Set<string>() };
    if (line.label !== undefined) edge.labels.add(line.label);
    edges.set(key, edge);
  }
  return Array.from(edges.values(), ({ kind, from, to, labels }) => ({
    kind,
    from,
    to,
    labels: Array.from(labels).toSorted(byCodeUnit),
  })).toSorted(byPlace);
}

function byPlace(left: GraphEdge, right: GraphEdge): number {
  return (
    EDGE_KINDS.indexOf(left.kind) - EDGE_KINDS.indexOf(right.kind) ||
    byCodeUnit(left.from, right.from) ||
    byCodeUnit(left.to, right.to)
  );
}
