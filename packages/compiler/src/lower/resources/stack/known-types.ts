import { nearest } from "@ecs-dsl/validators/words";
import { KNOWN_TYPES, SIMILAR_TYPES } from "./known-types.generated.ts";

/** What AWS's specification says of a type of resource. */
export interface KnownType {
  readonly properties: readonly string[];
  readonly required: readonly string[];
  readonly attributes: readonly string[];
  /** The attributes that are lists. */
  readonly lists: readonly string[];
  /** The attribute that is its ARN, or `Ref`; none where nothing gives it. */
  readonly arn: string | undefined;
}

const known = new Map<string, KnownType | undefined>();

/** The type, where it is one of those that configs are typed with. */
export function knownType(type: string): KnownType | undefined {
  if (!known.has(type)) known.set(type, read(type));
  return known.get(type);
}

/** Such a type that another text is meant for; none for what is the name of a type itself. */
export function meantType(type: string): string | undefined {
  return SIMILAR_TYPES.includes(type) ? undefined : nearest(type, Object.keys(KNOWN_TYPES));
}

function read(type: string): KnownType | undefined {
  const text = Object.hasOwn(KNOWN_TYPES, type) ? KNOWN_TYPES[type] : undefined;
  if (text === undefined) return undefined;
  const [properties = "", attributes = "", arn = ""] = text.split("|");
  const [allProperties, allAttributes] = [wordsIn(properties), wordsIn(attributes)];
  return {
    properties: allProperties.map((word) => bare(word, "!")),
    required: marked(allProperties, "!"),
    attributes: allAttributes.map((word) => bare(word, "[]")),
    lists: marked(allAttributes, "[]"),
    arn: arn === "" ? undefined : arn,
  };
}

function wordsIn(text: string): readonly string[] {
  return text === "" ? [] : text.split(" ");
}

function bare(word: string, mark: string): string {
  return word.endsWith(mark) ? word.slice(0, -mark.length) : word;
}

/** The words that have the mark, without it. */
function marked(words: readonly string[], mark: string): readonly string[] {
  return words.filter((word) => word.endsWith(mark)).map((word) => bare(word, mark));
}
