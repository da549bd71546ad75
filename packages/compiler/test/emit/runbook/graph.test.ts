import { expect, it } from "vitest";
import type { AppGraph } from "../../../src/model/graph.ts";
import { emitRunbook } from "../../../src/emit/runbook/runbook.ts";
import { graphSection } from "../../../src/emit/runbook/graph.ts";
import { shop } from "../scripts/shop.ts";

const CONFIG = "../../ecs.config.ts";

/** Services in a row, each of which talks to the next. */
function row(count: number): AppGraph {
  const nodes = Array.from({ length: count }, (_, index) => {
    const name = `s${index}`;
    return { key: `service ${name}`, kind: "service", name, words: "service", details: [] } as const;
  });
  const edges = nodes.slice(1).map(({ key }, index) => {
    return { kind: "connection", from: `service s${index}`, to: key, labels: ["http 80"] } as const;
  });
  return { nodes, edges };
}

function sectionOf(graph: AppGraph): readonly string[] {
  return graphSection({ ...shop({}), graph: () => graph }, CONFIG);
}

it("comes first in the runbook, with what the arrows mean", () => {
  const [file] = emitRunbook({ ...shop({}), graph: () => row(2) }, { config: CONFIG });
  expect(file?.content.split("\n").slice(0, 10)).toEqual([
    "# `shop` in `production`",
    "",
    "```mermaid",
    "flowchart LR",
    '  service_s0["s0<br>service"]',
    '  service_s1["s1<br>service"]',
    '  service_s0 -->|"http 80"| service_s1',
    "```",
    "",
    "Arrows point where requests and messages go. Dotted ones are what happens on failure or for tests, and values that one takes of",
  ]);
});

it("is left out where nobody talks", () => {
  expect(sectionOf(row(1))).toEqual([]);
  expect(sectionOf({ nodes: [], edges: [] })).toEqual([]);
});

it("is a command where the drawing could not be read", () => {
  expect(sectionOf(row(60)).join("\n")).toContain("```mermaid");
  expect(sectionOf(row(61)).join("\n")).toBe(`\
Its 61 parts and 60 ways between them are too many for a drawing here. This makes one:

\`\`\`bash
npx ecs-dsl graph --config ../../ecs.config.ts --env production > graph.md
\`\`\`
`);
  const { nodes, edges } = row(3);
  const many = Array.from({ length: 76 }, () => edges).flat();
  expect(sectionOf({ nodes, edges: many }).join("\n")).not.toContain("mermaid");
});
