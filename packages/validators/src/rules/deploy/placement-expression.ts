import type { Rule } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { shown } from "../../words.ts";
import { declared, type Declaration } from "../declaration.ts";
import { inFiles } from "../in-files.ts";
import { isPlaceholder } from "../../placeholder.ts";
import { ecsGuide } from "../source.ts";

const EXPRESSION = {
  code: "deploy/placement-expression",
  severity: "warning",
  at: "placementConstraints[].expression",
  summary: "A placement constraint is an expression of the cluster query language.",
  source: ecsGuide("cluster-query-language.html", "2026-11-30"),
  says: "{it} places its tasks where {value}",
} as const;

/** Where tasks are placed, for both that say so. */
export const PLACEMENT_EXPRESSIONS: readonly Rule[] = [
  expressionOf<"service">({ ...EXPRESSION, on: "service" }),
  expressionOf<"taskDefinition">({ ...EXPRESSION, on: "taskDefinition" }),
];

function expressionOf<On extends "service" | "taskDefinition">(spec: Declaration<On>) {
  return inFiles(
    declared(
      spec,
      (text) => (typeof text === "string" && !isPlaceholder(text) ? faultIn(text) : undefined),
      ({ at, opening, value: { help, text, words } }) => ({
        at,
        message: say`${opening(shown(text))}; ${words}.`,
        help: say`${[help]} ${property(at)}.`,
      }),
    ),
  );
}

interface Fault {
  readonly text: string;
  readonly words: string;
  /** Goes before the name of the property. */
  readonly help: string;
}

const OPERATOR =
  /[=!]=|[=!]~|[<>]|(?:^|[\s!])(?:equals|not_equals|greater_than(?:_equal)?|less_than(?:_equal)?|exists|not_exists|in|not_in|matches|not_matches)(?:$|[\s[])/;

const PATTERN = /[=!]~|matches/;

/** What is certainly no expression. A pattern may hold any signs. */
function faultIn(text: string): Fault | undefined {
  if (text.trim() === "") return undefined;
  if (!PATTERN.test(text) && /(?<![=!<>])=(?![=~])/.test(text))
    return { text, words: "= compares nothing there, and == does", help: "Write == instead of = in" };
  if (!OPERATOR.test(text))
    return {
      text,
      words: "it compares nothing",
      help: 'Write something like "attribute:ecs.instance-type == t3.large" in',
    };
  if (!PATTERN.test(text) && !isBalanced(text))
    return { text, words: "it has a bracket without the other one", help: "Close every bracket in" };
  return undefined;
}

const PAIRS: ReadonlyMap<string, string> = new Map([
  [")", "("],
  ["]", "["],
]);

function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const character of text) {
    if (character === "(" || character === "[") open.push(character);
    else if (PAIRS.has(character) && open.pop() !== PAIRS.get(character)) return false;
  }
  return open.length === 0;
}
