import { nearest } from "@ecs-dsl/validators/words";

/** The fields that every event has: text, but for those that hold more. */
const FIELDS = ["account", "detail", "detail-type", "id", "region", "resources", "source", "time", "version"];
const OF_MORE: readonly string[] = ["detail", "resources"];

/** Steps by a dot, or the number of an item. */
const PATH = /^\$(?:\.[^\s.[\]'"<>]+|\[(?:\d+|\*)\])*$/;

/**
 * True for a path that EventBridge takes: dots before names, no quotes.
 * Source: https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_InputTransformer.html. Checked 2026-11-28.
 */
export function isJsonPath(path: string): boolean {
  return PATH.test(path) && path.length <= 256;
}

/** What is known of the end of a path of that form: why no text is there, and what may be meant. */
export function emptyPath(path: string): { readonly words: string; readonly meant?: string } | undefined {
  const [, field = "", rest = ""] = /^\$\.([\w-]+)(.*)$/s.exec(path) ?? [];
  if (field === "") return { words: "leads to the whole event, which is not text" };
  if (OF_MORE.includes(field)) return rest === "" ? { words: "leads to several values, and not to text" } : undefined;
  if (FIELDS.includes(field)) return rest === "" ? undefined : { words: `leads below \`${field}\`, which is text` };
  const near = nearest(field, FIELDS);
  const words = "leads to a field that no event has";
  return { words, meant: near === undefined ? `$.detail.${field}${rest}` : `$.${near}${rest}` };
}
