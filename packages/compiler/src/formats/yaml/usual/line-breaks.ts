import type { Span } from "../../span.ts";
import type { YamlNode, YamlPair } from "../nodes.ts";

type Node = YamlPair["value"];

/** The nodes of a text, as they are where each of its line breaks has a carriage return before it. */
export function withReturns(root: YamlNode, text: string): YamlNode {
  const breaks = breaksIn(text);
  const moved = <Moved extends Span>(span: Moved): Moved => ({
    ...span,
    start: span.start + countBefore(span.start, breaks),
    end: span.end + countBefore(span.end, breaks),
  });
  const movedPair = (pair: YamlPair): YamlPair => ({ ...pair, key: moved(pair.key), value: movedValue(pair.value) });
  const movedValue = (node: Node): Node => (node === undefined || node.kind === "alias" ? node : movedNode(node));
  const movedNode = (node: YamlNode): YamlNode => {
    if (node.kind === "map") return { ...moved(node), pairs: node.pairs.map(movedPair) };
    return node.kind === "list" ? { ...moved(node), items: node.items.map(movedValue) } : moved(node);
  };
  return movedNode(root);
}

function breaksIn(text: string): readonly number[] {
  const breaks: number[] = [];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) breaks.push(at);
  return breaks;
}

/** How many of the sorted offsets are before this one. */
function countBefore(offset: number, sorted: readonly number[]): number {
  let [count, end] = [0, sorted.length];
  while (count < end) {
    const middle = (count + end) >> 1;
    if ((sorted[middle] ?? 0) < offset) count = middle + 1;
    else end = middle;
  }
  return count;
}
