import type { Path } from "@ecs-dsl/validators";
import { isRecord } from "../../read/is-record.ts";
import { parseYaml } from "../../formats/yaml/parse-yaml.ts";
import type { NotImported, Source } from "../importer.ts";
import { Ledger } from "../ledger.ts";
import { Account } from "./account.ts";
import { Given, type GivenFile } from "./given.ts";
import { commentsOf } from "./yaml-comments.ts";

/** What a file of YAML or JSON holds, or why it cannot be read. */
export type Parsed = { readonly value: unknown; readonly text: string } | NotImported;

/** Parses a file of the source. */
export function parsedFile(source: Source, file: string): Parsed {
  const text = source.read(file);
  if (text === undefined)
    return {
      file,
      problem: `${file} cannot be read as text.`,
      help: "Check that it is a text file in UTF-8 that you may read.",
    };
  const { parsed, problem } = parseYaml(text);
  if (parsed !== undefined) return { value: parsed.value, text };
  return problem === undefined
    ? { file, problem: `${file} holds several YAML documents.`, help: "Put each into a file of its own." }
    : { file, problem: `${file}: ${problem.message}`, help: problem.help };
}

/** A value of a file, to be read with an account of what becomes of it. */
export function givenOf(file: string, value: unknown, text: string, options: GivenOptions = {}): Given {
  const account = new Account(new Ledger(file, value));
  const { isWorthKeeping = () => true, filledIn } = options;
  const given: GivenFile = {
    account,
    comments: commentsOf(text, isWorthKeeping),
    ...(filledIn === undefined ? {} : { filledIn }),
  };
  for (const path of emptyPaths(value, [])) account.taken(path);
  return new Given(given, [], value);
}

/** Keys without a value, which say nothing. */
function emptyPaths(value: unknown, path: Path): readonly Path[] {
  if (value === null) return path.length === 0 ? [] : [path];
  if (Array.isArray(value)) return value.flatMap((item: unknown, at) => emptyPaths(item, [...path, at]));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => emptyPaths(member, [...path, name]));
}

/** How a file is read. */
export interface GivenOptions {
  /** Which comments mean something beside the config. */
  readonly isWorthKeeping?: (comment: string) => boolean;
  readonly filledIn?: (text: string) => string;
}
