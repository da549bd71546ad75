import { isScalar, type Pair, parseDocument, visit } from "yaml";

/** A template in YAML or JSON, with each entry on a line of its own, two spaces deeper; its values stay as they are written. */
export function laidOut(text: string): string {
  // Without a schema every value is text, and is written as it was.
  const document = parseDocument(text, { schema: "failsafe", logLevel: "silent", uniqueKeys: false });
  visit(document, {
    Collection: (_key, node) => void (node.flow = node.items.length === 0),
    Pair: (_key, pair) => unquote(pair),
  });
  return document.toString({ indent: 2, lineWidth: 0, indentSeq: true });
}

/** Names and types are as plain as everybody writes them. */
function unquote({ key, value }: Pair): void {
  if (isScalar(key) && isPlain(key.value)) key.type = "PLAIN";
  if (isScalar(key) && PLAIN_VALUES.has(String(key.value)) && isScalar(value) && isPlain(value.value))
    value.type = "PLAIN";
}

const PLAIN_VALUES = new Set(["Type", "DeletionPolicy", "UpdateReplacePolicy"]);

function isPlain(text: unknown): boolean {
  return (
    typeof text === "string" &&
    /^[A-Za-z][\w:@-]*$/.test(text) &&
    !/:$|^(?:y|n|yes|no|on|off|true|false|null)$/i.test(text)
  );
}
