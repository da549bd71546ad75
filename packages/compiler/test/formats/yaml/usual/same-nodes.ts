import { parseDocument } from "yaml";
import type { AliasNode, YamlNode } from "../../../../src/formats/yaml/nodes.ts";
import { fromLibrary } from "../../../../src/formats/yaml/library-nodes.ts";

type Node = YamlNode | AliasNode | undefined;

/** The nodes that the library finds; undefined where it finds a mistake. */
export function libraryNodes(text: string): Node {
  const { contents, errors } = parseDocument(text, { logLevel: "silent", prettyErrors: false, uniqueKeys: false });
  return errors.length > 0 ? undefined : fromLibrary(contents);
}

/** Nodes without the blanks that a collection may end with, which no place in a text shows. */
export function shownNodes(text: string, node: Node): unknown {
  if (node === undefined || node.kind === "alias" || node.kind === "scalar") return node;
  const shown = { ...node, end: node.start + text.slice(node.start, node.end).trimEnd().length };
  if (node.kind === "list") return { ...shown, items: node.items.map((item) => shownNodes(text, item)) };
  return { ...shown, pairs: node.pairs.map((pair) => ({ ...pair, value: shownNodes(text, pair.value) })) };
}
