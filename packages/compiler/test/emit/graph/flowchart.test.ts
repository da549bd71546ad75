import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ANY_TEXT } from "../../any-text.ts";
import { flowchart } from "../../../src/emit/graph/flowchart.ts";
import { type AppGraph, EDGE_KINDS, type GraphNode, NODE_KINDS } from "../../../src/model/graph.ts";

function node(kind: GraphNode["kind"], name: string, details: readonly string[] = []): GraphNode {
  return { key: `${kind} ${name}`, kind, name, words: kind.replaceAll("-", " "), details };
}

describe("a flowchart", () => {
  it("tells kinds of nodes by their shapes", () => {
    const nodes = NODE_KINDS.map((kind) => node(kind, "end"));
    expect(flowchart({ nodes, edges: [] })).toBe(
      [
        "flowchart LR",
        '  distribution_end(("end<br>distribution"))',
        '  load_balancer_end{{"end<br>load balancer"}}',
        '  network_load_balancer_end{{"end<br>network load balancer"}}',
        '  service_end["end<br>service"]',
        '  worker_end["end<br>worker"]',
        '  task_end(["end<br>task"])',
        '  scheduled_task_end(["end<br>scheduled task"])',
        '  daemon_end[["end<br>daemon"]]',
        '  topic_end>"end<br>topic"]',
        '  queue_end[/"end<br>queue"/]',
        '  dead_letters_end[/"end<br>dead letters"/]',
        '  file_system_end[("end<br>file system")]',
        '  bucket_end[("end<br>bucket")]',
        '  stack_end[("end<br>stack")]',
      ].join("\n"),
    );
  });

  it("tells kinds of edges by their arrows", () => {
    const nodes = [node("service", "a"), node("stack", "b", ["RDS"])];
    const edges = EDGE_KINDS.map((kind) => ({ kind, from: "service a", to: "stack b", labels: [kind] }));
    expect(flowchart({ nodes, edges }).split("\n").slice(3)).toEqual([
      '  service_a -->|"route"| stack_b',
      '  service_a -.->|"test"| stack_b',
      '  service_a -->|"connection"| stack_b',
      '  service_a -->|"message"| stack_b',
      '  service_a -.->|"dead-letter"| stack_b',
      '  service_a -->|"mount"| stack_b',
      '  service_a -.->|"notice"| stack_b',
      '  service_a -.->|"value"| stack_b',
      '  service_a ==>|"gate"| stack_b',
    ]);
    const edge = { kind: "message", from: "service a", to: "stack b", labels: [] } as const;
    expect(flowchart({ nodes, edges: [edge] })).toContain("\n  service_a --> stack_b");
    expect(flowchart({ nodes, edges: [{ ...edge, labels: ["x", "y"] }] })).toContain('-->|"x<br>y"|');
  });

  it("tells names apart that have the same letters", () => {
    const nodes = ["a.b", "a b", "a/b", "a-b-2", "ä", "ö"].map((name) => node("stack", name));
    const ids = flowchart({ nodes, edges: [] }).match(/^ {2}\w+/gm);
    expect(ids).toEqual([
      "  stack_a_b",
      "  stack_a_b__2",
      "  stack_a_b__3",
      "  stack_a_b_2",
      "  stack_",
      "  stack___2",
    ]);
  });
});

const LABEL = String.raw`"(?:[\p{L}\p{M}\p{N} ./(),?=+_-]|#(?:quot|\d+);|<br>)+"`;
const NODE = new RegExp(String.raw`^ {2}([A-Za-z]\w*)(?:\[\(|\[)${LABEL}(?:\)\]|\])$`, "u");
const EDGE = new RegExp(String.raw`^ {2}([A-Za-z]\w*) -\.->\|${LABEL}\| ([A-Za-z]\w*)$`, "u");

const arbitraryName = fc.oneof(
  fc.constantFrom("end", "style", 'x"]', "%%{init}%%", "subgraph", "a --> b", "default", "click", "`md`"),
  ANY_TEXT,
);

it("has one line for each node and each edge, with names that are nothing but names", () => {
  fc.assert(
    fc.property(fc.uniqueArray(arbitraryName, { minLength: 1 }), (names) => {
      const nodes = names.map((name) => node("stack", name, [name]));
      const edges = names.map((name): AppGraph["edges"][number] => ({
        kind: "value",
        from: `stack ${name}`,
        to: `stack ${names[0]}`,
        labels: [name],
      }));
      const [head, ...lines] = flowchart({ nodes, edges }).split("\n");
      const ids = lines.slice(0, names.length).map((line) => NODE.exec(line)?.[1]);
      const ends = lines.slice(names.length).map((line) => EDGE.exec(line)?.slice(1));
      expect([head, lines.length, new Set(ids).size]).toEqual(["flowchart LR", names.length * 2, names.length]);
      expect(ends).toEqual(ids.map((id) => [id, ids[0]]));
    }),
  );
});
