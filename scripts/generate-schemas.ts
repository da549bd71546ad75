import { CATALOGUE } from "../packages/compiler/src/findings/catalogue.ts";
import { PRESETS, type CatalogueEntry } from "../packages/validators/src/index.ts";
import { formatted } from "./formatted.ts";
import type { GeneratedFile } from "./generated-file.ts";

const FOLDER = "packages/compiler/schema";
const DRAFT = "https://json-schema.org/draft/2020-12/schema";

/** The JSON Schemas of what people and programs write and read: the settings, and the report of `--format json`. */
export function generateSchemas(): readonly GeneratedFile[] {
  const entries = [...CATALOGUE.values()];
  return [
    { path: `${FOLDER}/settings.schema.json`, text: asText(settingsSchema(entries)) },
    { path: `${FOLDER}/report.schema.json`, text: asText(REPORT) },
  ].map(formatted);
}

function asText(schema: object): string {
  return `${JSON.stringify({ $schema: DRAFT, ...schema }, null, 2)}\n`;
}

function settingsSchema(entries: readonly CatalogueEntry[]): object {
  const levels = entries.filter(({ severity }) => severity !== "error");
  const rules = Object.fromEntries(
    levels.map(({ code, severity, summary }) => [
      code,
      { description: `${summary} (${severity})`, enum: ["off", "info", "warning"] },
    ]),
  );
  return {
    title: "Settings of ecs-dsl",
    description: "ecs-dsl.json, in the folder where the commands run.",
    type: "object",
    additionalProperties: false,
    properties: {
      $schema: { type: "string" },
      ignore: strings("Files and patterns that `lint` passes over, whoever names them."),
      overrides: {
        description: "Levels of rules for some files. They stand over `rules`; of two that a file matches, the later.",
        type: "array",
        items: object({ files: oneOrMore("Files and patterns."), rules: { $ref: "#/$defs/rules" } }),
      },
      presets: {
        description: "Sets of rules that are on besides those that are recommended.",
        type: "array",
        items: { enum: PRESETS },
      },
      rules: { $ref: "#/$defs/rules" },
      strict: { description: "Warnings fail.", type: "boolean", default: false },
      suppressions: {
        description: "Findings that are right, and accepted.",
        type: "array",
        items: object(
          {
            code: { description: "The code of the finding.", enum: levels.map(({ code }) => code) },
            file: { description: "The file, or a pattern.", type: "string" },
            reason: { description: "Why the finding is accepted.", type: "string", pattern: String.raw`\S` },
            at: { description: "The place, as findings show it: `containerDefinitions[0]`.", type: "string" },
          },
          ["code", "file", "reason"],
        ),
      },
    },
    $defs: {
      rules: {
        description: "Levels of rules by their codes. Errors keep theirs.",
        type: "object",
        additionalProperties: false,
        properties: rules,
      },
    },
  };
}

function strings(description: string): object {
  return { description, type: "array", items: { type: "string" } };
}

function oneOrMore(description: string): object {
  return { description, anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] };
}

function object(properties: Readonly<Record<string, object>>, required = Object.keys(properties)): object {
  return { type: "object", additionalProperties: false, required, properties };
}

const LINE = { type: "integer", minimum: 1 };
const COUNT = { type: "integer", minimum: 0 };

const EDITS = object({
  title: { type: "string" },
  edits: {
    type: "array",
    items: object(
      { op: { enum: ["set", "remove"] }, at: { type: "array", items: { type: ["string", "integer"] } }, value: {} },
      ["op", "at"],
    ),
  },
});

/** A later version may add properties; it does not change or omit these. */
const REPORT = {
  title: "Report of ecs-dsl",
  description: "What `--format json` prints. Files are relative to the working directory.",
  type: "object",
  required: ["version", "diagnostics", "summary"],
  properties: {
    version: { const: 1 },
    diagnostics: { type: "array", items: { $ref: "#/$defs/diagnostic" } },
    summary: object({ errors: COUNT, warnings: COUNT, infos: COUNT }),
    files: {
      description: "Of `lint`: how many files were checked, and how many hold nothing of ECS or ECR.",
      ...object({ checked: COUNT, passedOver: COUNT }),
    },
    environments: { description: "Of `compile`: what was written, or differs.", type: "array" },
  },
  $defs: {
    diagnostic: {
      type: "object",
      required: ["code", "severity", "message"],
      properties: {
        code: { type: "string", pattern: "^[a-z-]+/[a-z0-9-]+$" },
        severity: { enum: ["error", "warning", "info"] },
        message: { description: "What is wrong.", type: "string" },
        help: { description: "What to do.", type: "string" },
        origin: { $ref: "#/$defs/origin" },
        related: {
          type: "array",
          items: object({ message: { type: "string" }, origin: { $ref: "#/$defs/origin" } }, ["message"]),
        },
        fix: { description: "What `--fix` would do.", ...EDITS },
        suggestion: {
          description: "What may be right, and is never done by itself. Places and values are those of the file.",
          ...EDITS,
        },
      },
    },
    origin: object(
      {
        file: { type: "string" },
        line: LINE,
        column: { ...LINE, description: "In UTF-16 code units." },
        endLine: LINE,
        endColumn: { ...LINE, description: "Exclusive." },
        path: { description: "The place in the document: `containerDefinitions[0].memory`.", type: "string" },
      },
      ["file", "line", "column"],
    ),
  },
};
