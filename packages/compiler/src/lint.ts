import { check, type Diagnostic, type DocumentFinding, type RuleLevel } from "@ecs-dsl/validators";
import { isYaml, read, type ReadInput, type ReadResult } from "./read/read.ts";
import { respell, respellTitle } from "./read/respell.ts";
import { located, type SourceDocument, type SourceFile } from "./read/source-document.ts";

export type { ReadInput } from "./read/read.ts";

export interface LintOptions {
  /** Level per rule code, as settings and `--rule` give it. */
  readonly levels?: Readonly<Record<string, RuleLevel>>;
}

export interface LintedFile {
  readonly file: string;
  readonly kind: ReadResult["kind"];
  readonly diagnostics: readonly Diagnostic[];
  /** Why a file that nobody named was passed over, when it could not even be parsed. */
  readonly note?: Diagnostic;
}

/** Checks files: texts in, diagnostics out. The YAML parser is loaded only when there is YAML. */
export async function lint(inputs: Iterable<ReadInput>, options: LintOptions = {}): Promise<readonly LintedFile[]> {
  const linted: LintedFile[] = [];
  let parseYaml: YamlParser | undefined;
  for (const input of inputs) {
    if (!isYaml(input)) linted.push(lintFile(read(input), input.file, options));
    else {
      parseYaml ??= await yamlParser();
      linted.push(lintFile(read(input, parseYaml), input.file, options));
    }
  }
  return linted;
}

type YamlParser = Parameters<typeof read>[1];

async function yamlParser(): Promise<YamlParser> {
  return (await import("./read/parse-yaml.ts")).parseYaml;
}

function lintFile(result: ReadResult, file: string, options: LintOptions): LintedFile {
  const { kind } = result;
  if (kind === "unreadable") return { file, kind, diagnostics: [result.problem] };
  if (kind === "foreign") {
    return { file, kind, diagnostics: [], ...(result.problem === undefined ? {} : { note: result.problem }) };
  }
  const { source, problems } = result;
  const found = source.documents.flatMap((document) => documentDiagnostics(source, document, options));
  return { file, kind, diagnostics: [...problems, ...found] };
}

function documentDiagnostics(
  source: SourceFile,
  document: SourceDocument,
  options: LintOptions,
): readonly Diagnostic[] {
  const found = check([document], options.levels === undefined ? {} : { levels: options.levels });
  const spelt = document.spelling === "cloudFormation" ? found.map(inTemplateWords) : found;
  return [...misspelt(document), ...spelt].map((finding) => located(source, document, finding));
}

function inTemplateWords(finding: DocumentFinding): DocumentFinding {
  const { document, at, message, help, fix } = finding;
  const words = (text: string): string => respell(text, document.kind, at);
  return {
    ...finding,
    message: words(message).replace("the API spells it", "CloudFormation spells it"),
    ...(help === undefined ? {} : { help: words(help) }),
    ...(fix === undefined ? {} : { fix: { ...fix, title: respellTitle(fix.title, document.kind, at) } }),
  };
}

function misspelt(document: SourceDocument): readonly DocumentFinding[] {
  return document.misspelt.map(({ at, written, expected, struct }) => ({
    code: "schema/property-spelling",
    severity: "error",
    document,
    at,
    message: `\`${written}\` is not a property of ${struct}; CloudFormation spells it \`${expected}\`.`,
    help: `Rename \`${written}\` to \`${expected}\`.`,
  }));
}
