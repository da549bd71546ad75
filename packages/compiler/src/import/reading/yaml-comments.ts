import type { Path } from "@ecs-dsl/validators";
import { isMap, isNode, isScalar, isSeq, parseDocument } from "yaml";
import type { Comments } from "./given.ts";

/** What the author of the YAML said of its values, by their paths: above a key or an item, or behind it on its line. */
export function commentsOf(text: string, isWorthKeeping: (comment: string) => boolean): Comments {
  const comments = new Map<string, string>();
  const keep = (path: Path, ...said: readonly unknown[]) => {
    const lines = said.flatMap((comment) => (typeof comment === "string" ? linesOf(comment) : []));
    const kept = lines.filter(isWorthKeeping);
    if (kept.length > 0) comments.set(JSON.stringify(path), kept.join("\n"));
  };
  const walk = (node: unknown, path: Path, before: unknown, isFirst: boolean) => {
    const own = isFirst || !isNode(node) ? undefined : node.commentBefore;
    keep(path, before, own, isScalar(node) ? node.comment : undefined);
    if (isMap(node)) {
      for (const [index, { key, value }] of node.items.entries()) {
        if (!isScalar(key)) continue;
        const above =
          index === 0 ? (key.commentBefore ?? (path.length > 0 ? node.commentBefore : undefined)) : key.commentBefore;
        walk(value, [...path, String(key.value)], above, isMap(value) || isSeq(value));
      }
    }
    if (isSeq(node)) for (const [index, item] of node.items.entries()) walk(item, [...path, index], undefined, false);
  };
  const document = parseDocument(text, { logLevel: "silent", uniqueKeys: false });
  keep([], document.commentBefore, isMap(document.contents) ? document.contents.commentBefore : undefined);
  const head = comments.get("[]");
  walk(document.contents, [], undefined, true);
  if (head !== undefined) comments.set("[]", head);
  return comments;
}

/** Lines without the space behind `#`; empty ones part nothing that is kept. */
function linesOf(comment: string): readonly string[] {
  return comment
    .split("\n")
    .map((line) => line.replace(/^[#\s]+/, "").trimEnd())
    .filter((line) => line !== "");
}
