import { defineRule, type Finding } from "../../rule.ts";
import type { Path } from "../../path.ts";
import type { UnknownProperty } from "../../shape.ts";
import { SHAPES } from "../../shapes.generated.ts";
import { isAnswered } from "../answered.ts";
import { isPlaceholder } from "../placeholder.ts";
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
  return {
    at,
    message: say`${placeName(at)} is not a property of ${struct.name} that is known here.`,
    help: say`Remove ${property(at)}, unless AWS has added it lately.`,
  };
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
  return other !== undefined && Object.hasOwn(other.members, name) ? other : undefined;
}

function misplaced(at: Path, struct: string, home: Home): Finding {
  return {
    at,
    message: say`${placeName(at)} is not a property of ${struct}, but of ${home.struct}.`,
    help: say`Move ${property(at)} to ${home.words}.`,
  };
}
