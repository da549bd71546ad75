import type { AppContent } from "@ecs-dsl/dsl";
import type { AppGraph } from "../../../src/model/graph.ts";
import { codesOf, IMAGE, lowerShop } from "../lowered.ts";

/** What every workload of the tests has. */
export const base = { cpu: 256, memory: 512, image: IMAGE } as const;

/** The graph of the environment `production` of an app with this content, which has no errors. */
export async function graphOf(content: AppContent): Promise<AppGraph> {
  const lowered = lowerShop(content);
  const errors = lowered.findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(codesOf(lowered).join(", "));
  return lowered.assembly.graph();
}

/** Its edges as `kind: from > to [labels]`. */
export async function edgesOf(content: AppContent): Promise<readonly string[]> {
  const { edges } = await graphOf(content);
  return edges.map(({ kind, from, to, labels }) => `${kind}: ${from} > ${to} [${labels.join(" | ")}]`);
}
