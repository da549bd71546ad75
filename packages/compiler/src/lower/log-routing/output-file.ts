import type { LogDestination, Parameter, Secret } from "@ecs-dsl/dsl";
import { Deferred } from "../resolve/deferred.ts";
import { sortedKeys } from "../resolve/names.ts";
import type { LogSource } from "./destination-kind.ts";
import { outputOptions } from "./destinations.ts";

/** The outputs of a container, as the configuration of Fluent Bit has them. */
export interface OutputFile {
  readonly text: string;
  /** Secrets by the variables that options of the text name. */
  readonly secrets: Readonly<Record<string, Secret | Parameter>>;
}

/** One section for each destination. FireLens tags what it gets from a container with the container's name. */
export function outputFile(to: readonly LogDestination[], source: LogSource): OutputFile {
  const secrets: Record<string, Secret | Parameter> = {};
  const sections = to.map((destination, index) => {
    const named = namedSecrets(destination, source.container, index);
    for (const { variable, secret } of named) secrets[variable] = secret;
    return section({
      Match: `${source.container}-firelens*`,
      ...outputOptions(destination, source),
      ...Object.fromEntries(named.map(({ option, variable }) => [option, `\${${variable}}`])),
    });
  });
  return { text: sections.join("\n"), secrets };
}

interface NamedSecret {
  readonly option: string;
  readonly variable: string;
  readonly secret: Secret | Parameter;
}

/** `API_1_APIKEY`: the container, the number of the output, the option. */
function namedSecrets(
  { secretOptions = {} }: LogDestination,
  container: string,
  index: number,
): readonly NamedSecret[] {
  return sortedKeys(secretOptions).flatMap((option) => {
    const secret = secretOptions[option];
    const variable = `${container}_${index + 1}_${option}`.replaceAll(/\W/g, "_").toUpperCase();
    return secret === undefined ? [] : [{ option, variable, secret }];
  });
}

/** Its name comes first, as in every example; the order means nothing. */
function section({ Name = "", ...options }: Readonly<Record<string, string | Deferred>>): string {
  const lines = Object.entries({ Name, ...options }).map(([name, value]) => `    ${name} ${textOf(value)}\n`);
  return `[OUTPUT]\n${lines.join("")}`;
}

function textOf(value: string | Deferred): string {
  return value instanceof Deferred ? String(value.read) : value;
}
