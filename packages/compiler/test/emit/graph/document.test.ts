import { expect, it } from "vitest";
import { graphDocument } from "../../../src/emit/graph/document.ts";

it("has a drawing of each environment, under its name", () => {
  const api = { key: "service api", kind: "service", name: "api", words: "service", details: [] } as const;
  const text = graphDocument("a`b", [
    { environment: "staging", graph: { nodes: [api], edges: [] } },
    { environment: "empty", graph: { nodes: [], edges: [] } },
  ]);
  expect(text.startsWith("# `` a`b ``\n\nArrows point")).toBe(true);
  expect(text.slice(text.indexOf("\n##"))).toBe(
    '\n## `staging`\n\n```mermaid\nflowchart LR\n  service_api["api<br>service"]\n```\n' +
      "\n## `empty`\n\nThere is nothing to draw: nothing runs here.\n",
  );
});
