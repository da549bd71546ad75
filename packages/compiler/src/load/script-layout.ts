import { toYaml } from "../emit/yaml.ts";

/**
 * True where the scripts, which read templates line by line, find in the text what is in the template: they find the same
 * in one that is written for them.
 */
export function isAsScriptsRead(text: string, template: object): boolean {
  return !/\r|^\.\.\./m.test(text) && linesRead(text) === linesRead(toYaml(template));
}

/** Sections stand at the margin, their entries two spaces in, and what is asked of these in places of its own. */
function linesRead(text: string): string {
  const found: string[] = [];
  let reads: readonly RegExp[] = [];
  for (const line of text.split("\n")) {
    const section = SECTION.exec(line)?.[1];
    if (section !== undefined) reads = OF_ENTRIES.has(section) ? READS : [];
    found.push(section ?? reads.flatMap((read) => read.exec(line)?.slice(1).join("") ?? []).join(""));
  }
  return found.filter((line) => line !== "").join("\n");
}

const SECTION = /^"?([A-Za-z][^":]*)"?:/;

/** The sections whose entries scripts read. */
const OF_ENTRIES = new Set(["Parameters", "Mappings", "Conditions", "Resources", "Outputs"]);

const READS = [
  /^(  )"?([^" #](?:[^":]|::)*)"?:(?: |$)/,
  /^(    (?:Type|DeletionPolicy): \S*)/,
  /^(    Default:)/,
  /^(      (?:Group|InstanceProfile|LogGroup|ManagedPolicy|Repository|Role|User)Name:(?: !)?)/,
];
