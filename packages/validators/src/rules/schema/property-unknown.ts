import { defineRule, type Finding } from "../../rule.ts";
import type { Path } from "../../path.ts";
import type { UnknownProperty } from "../../shape.ts";
import { SHAPES } from "../../shapes.generated.ts";
import { isAnswered } from "../answered.ts";
import { isPlaceholder } from "../../placeholder.ts";
import { ecsApi } from "../source.ts";
import { placeName } from "./shape-words.ts";
import { property, say } from "../../text.ts";

export const propertyUnknown = defineRule({
  code: "schema/property-unknown",
  severity: "warning",
  on: "shape",
  summary: "Every property is one that the API has.",
  source: ecsApi("API_RegisterTaskDefinition.html"),
  check(problem, report) {
    if (problem.kind !== "unknown-property" || problem.meant !== undefined || isPlaceholder(problem.name)) return;
    if (!isAnswered(problem)) report(unknown(problem));
  },
});

function unknown({ at, name, struct }: UnknownProperty): Finding {
  const home = homeOf(name, struct.name);
  if (home !== undefined) return misplaced(at, struct.name, home);
  if (OPTIONS.get(struct.name)?.test(name) === true) return option(at, struct.name);
  if (COMMENT.test(name)) return comment(at, struct.name);
  const alike = memberLike(name, Object.keys(struct.members));
  return {
    at,
    message: say`${placeName(at)} is not a property of ${struct.name} that is known here.`,
    help:
      alike === undefined
        ? say`Remove ${property(at)}, unless AWS has added it lately.`
        : say`Did you mean ${property([...at.slice(0, -1), alike])}?`,
  };
}

/** The member whose words are those of the name, shorter or longer: `imageScanConfiguration`, `logConfig`. */
function memberLike(name: string, members: readonly string[]): string | undefined {
  const words = wordsOf(name);
  if (words.length < 2) return undefined;
  const [alike, ...others] = members.filter((member) => {
    const theirs = wordsOf(member);
    return theirs.length === words.length && words.every((word, index) => isBeginning(word, theirs[index] ?? ""));
  });
  return others.length === 0 ? alike : undefined;
}

function wordsOf(name: string): readonly string[] {
  return name.split(/(?<=[a-z\d])(?=[A-Z])/).map((word) => word.toLowerCase());
}

/** True where one of two words begins with the other. */
function isBeginning(one: string, other: string): boolean {
  return Math.min(one.length, other.length) > 2 && (one.startsWith(other) || other.startsWith(one));
}

/** How people name what JSON has no form for. */
const COMMENT = /^(?:\/\/|#|_|\$?comments?$)/i;

function comment(at: Path, struct: string): Finding {
  return {
    at,
    message: say`${placeName(at)} is not a property of ${struct}, and AWS takes no comments.`,
    help: say`Remove ${property(at)} before AWS gets it.`,
  };
}

/** Names of options, which people write beside `options`. */
const OPTIONS: ReadonlyMap<string, RegExp> = new Map([
  ["FirelensConfiguration", /^(?:config-file-(?:type|value)|enable-ecs-log-metadata)$/],
  ["LogConfiguration", /^(?:awslogs|fluentd|gelf|splunk|syslog)-/],
]);

function option(at: Path, struct: string): Finding {
  return {
    at,
    message: say`${placeName(at)} is not a property of ${struct}, but an option.`,
    help: say`Move ${property(at)} to ${property([...at.slice(0, -1), "options"])}.`,
  };
}

interface Home {
  readonly struct: string;
  readonly words: string;
  readonly members: object;
}

const TASK = SHAPES.taskDefinition;
const LIST = TASK.members["containerDefinitions"];
const CONTAINER = LIST?.type === "list" && LIST.of.type === "struct" ? LIST.of.members : {};

/** Where people write what belongs to the other of the two: `networkMode` in a container, `secrets` in a task. */
const OTHERS: ReadonlyMap<string, Home> = new Map([
  ["ContainerDefinition", { struct: TASK.name, words: "the task definition", members: TASK.members }],
  [TASK.name, { struct: "ContainerDefinition", words: "a container", members: CONTAINER }],
]);

function homeOf(name: string, struct: string): Home | undefined {
  const other = OTHERS.get(struct);
  // Templates spell it in a capital.
  const own = name.charAt(0).toLowerCase() + name.slice(1);
  return other !== undefined && Object.hasOwn(other.members, own) ? other : undefined;
}

function misplaced(at: Path, struct: string, home: Home): Finding {
  return {
    at,
    message: say`${placeName(at)} is not a property of ${struct}, but of ${home.struct}.`,
    help: say`Move ${property(at)} to ${home.words}.`,
  };
}
