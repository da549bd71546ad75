import { JSON_FORMAT } from "./json/format.ts";
import type { ParseResult } from "./parsed-text.ts";
import type { ReadInput } from "./read-input.ts";
import type { FormatTools, TextFormat, UsualParse } from "./text-format.ts";
import { YAML_FORMAT } from "./yaml/format.ts";

/** Every format that is read. The first one that claims a file has it. */
const FORMATS: readonly TextFormat[] = [JSON_FORMAT, YAML_FORMAT];

/** Loads what reads a file when the first one in its format comes. */
export class FormatLoader {
  readonly #loaded = new Map<TextFormat, FormatTools>();
  readonly #usual = new Map<TextFormat, UsualParse>();

  /** What reads the file if it is written as most are; undefined for a format that has no such thing. */
  async usualFor(input: ReadInput): Promise<UsualParse | undefined> {
    const format = formatOf(input);
    const usual = this.#usual.get(format) ?? (await format.loadUsual?.());
    if (usual !== undefined) this.#usual.set(format, usual);
    return usual;
  }

  toolsFor(input: ReadInput): Promise<FormatTools> {
    return this.#toolsOf(formatOf(input));
  }

  /**
   * What may read a template that its own format does not: CloudFormation reads as YAML what is not JSON, be it for a
   * comma too many or for a pair that stands in an array. Undefined where there is no such thing.
   */
  async otherToolsFor(problem: { readonly code: string } | undefined): Promise<FormatTools | undefined> {
    return problem?.code === "input/json-syntax" ? this.#toolsOf(YAML_FORMAT) : undefined;
  }

  /** A template as CloudFormation reads it, whichever of its formats that takes. */
  async parseTemplate(file: string, bytes: Uint8Array, text: string): Promise<ParseResult> {
    const { parse } = await this.toolsFor({ file, bytes, isNamed: true });
    const result = parse(text);
    const otherwise = (await this.otherToolsFor(result.problem))?.parse(text);
    return otherwise?.parsed === undefined ? result : otherwise;
  }

  async #toolsOf(format: TextFormat): Promise<FormatTools> {
    const tools = this.#loaded.get(format) ?? (await format.load());
    this.#loaded.set(format, tools);
    return tools;
  }
}

/** By its name, or by how it begins where the name does not tell. */
function formatOf({ file, bytes }: ReadInput): TextFormat {
  const named = FORMATS.find(({ extensions }) => extensions.some((extension) => file.endsWith(extension)));
  return named ?? FORMATS.find(({ begins }) => begins(startOf(bytes))) ?? YAML_FORMAT;
}

/** The first character that is not blank, without a byte order mark. */
function startOf(bytes: Uint8Array): string {
  let at = bytes[0] === 0xef ? 3 : 0;
  while (bytes[at] === 32 || bytes[at] === 10 || bytes[at] === 13 || bytes[at] === 9) at++;
  return String.fromCharCode(bytes[at] ?? 0);
}
