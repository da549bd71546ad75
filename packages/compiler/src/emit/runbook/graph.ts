import type { Assembly } from "../../model/assembly.ts";
import { drawing, LEGEND } from "../graph/document.ts";
import { commands } from "../text/markdown.ts";
import { quote } from "../text/quote.ts";

/** Beyond these, arrows cross more than they say on the page of a repository. */
const READABLE = { nodes: 60, edges: 150 };

/** Who talks to whom, of the config that is found there from the environment's folder; nothing where nobody talks. */
export function graphSection({ environment, graph }: Assembly, config: string): readonly string[] {
  const drawn = graph();
  const [nodes, edges] = [drawn.nodes.length, drawn.edges.length];
  if (edges === 0) return [];
  if (nodes <= READABLE.nodes && edges <= READABLE.edges) return [drawing(drawn), LEGEND];
  return [
    `Its ${nodes} parts and ${edges} ways between them are too many for a drawing here. This makes one:

${commands(`npx ecs-dsl graph --config ${quote(config)} --env ${quote(environment.name)} > graph.md`)}`,
  ];
}
