import type { AppGraph } from "../../model/graph.ts";
import { code } from "../text/markdown.ts";
import { flowchart } from "./flowchart.ts";

/** The graph of an environment, and the environment's name. */
export interface EnvironmentGraph {
  readonly environment: string;
  readonly graph: AppGraph;
}

/** What the arrows of a drawing mean. */
export const LEGEND =
  "Arrows point where requests and messages go. Dotted ones are what happens on failure or for tests, and values that one takes of\n" +
  "another; thick ones lead from a task to what is deployed after it has ended.\n";

/** A Markdown document with a drawing of each environment, which repositories show as such. */
export function graphDocument(app: string, environments: readonly EnvironmentGraph[]): string {
  const parts = environments.map(({ environment, graph }) => `\n## ${code(environment)}\n\n${drawingOf(graph)}`);
  return `# ${code(app)}\n\n${LEGEND}${parts.join("")}`;
}

function drawingOf(graph: AppGraph): string {
  return graph.nodes.length === 0 ? "There is nothing to draw: nothing runs here.\n" : drawing(graph);
}

/** The drawing, in the fences by which Markdown knows it. */
export function drawing(graph: AppGraph): string {
  return `\`\`\`mermaid\n${flowchart(graph)}\n\`\`\`\n`;
}
