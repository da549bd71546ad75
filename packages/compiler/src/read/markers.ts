import { DOCUMENT_KINDS, KINDS } from "@ecs-dsl/validators";

const FILES = DOCUMENT_KINDS.map((kind) => KINDS[kind].file);
const RESOURCES = "AWS::EC[SR]::";

/** Words of which every text that holds something of ours has at least one; saves parsing a repository's other YAML. */
const MARKERS = new RegExp([RESOURCES, ...FILES.flatMap(({ words }) => words)].join("|"));

/** What a text has that is meant for ECS or ECR. */
const PLAIN = new RegExp([RESOURCES, ...FILES.flatMap(({ ownProperty }) => property(ownProperty))].join("|"));

/** What a text has that is meant for another program. */
const FOREIGN = new RegExp(FILES.flatMap(({ foreignProperty }) => property(foreignProperty)).join("|"));

function property(name: string | undefined): readonly string[] {
  return name === undefined ? [] : [`"?${name}"?\\s*:`];
}

/** False for text that certainly holds nothing of ECS or ECR. */
export function mayBeOurs(text: string): boolean {
  return MARKERS.test(text);
}

/** How documents and resources of ours stand in any text, other than in lists of names. */
const HELD = /"?\b[cC]ontainerDefinitions"?\s*:\s*(?:\[|\r?\n)|\bType"?\s*:\s*["']?AWS::EC[RS]::/;

/** True for a text in which something of ECS or ECR is written out, in whatever form. */
export function holdsOurs(text: string): boolean {
  return HELD.test(text);
}

/** True for text that holds something of ECS or ECR even if it cannot be parsed. */
export function isPlainlyOurs(text: string): boolean {
  return PLAIN.test(text) && !FOREIGN.test(text);
}
