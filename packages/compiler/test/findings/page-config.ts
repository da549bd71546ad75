import * as dsl from "@ecs-dsl/dsl";
import { check } from "@ecs-dsl/validators";
import { transformSync } from "esbuild";
import { isApp } from "../../src/load/app.ts";
import { environmentNames, lowerAll } from "../../src/lower/lower.ts";
import type { Found } from "../../src/model/look.ts";
import type { TemplateFile } from "../../src/model/template-file.ts";

/** The code block below a heading of a page. */
export function codeBlock(page: string, heading: string): string {
  const [, block] = new RegExp(`## ${heading}\\n\\n[^]*?\`\`\`ts\\n([^]+?)\\n\`\`\``).exec(page) ?? [];
  if (block === undefined) throw new Error(`The page has no TypeScript below "${heading}".`);
  return block;
}

/** The codes of everything that is found in a config, documents included. */
export function codesOfConfig(text: string): readonly string[] {
  const app = evaluated(text);
  if (!isApp(app)) throw new Error("The block exports no app.");
  return lowerAll(app, environmentNames(app), { look: onDisk, readTemplate }).flatMap(({ assembly, findings }) =>
    [...findings, ...check(assembly.documents)].map(({ code }) => code),
  );
}

/** Beside the configs of pages stand one folder that images are built in, and one template. */
function onDisk(path: string): Found {
  if (path === "./api") return { kind: "folder" };
  return { kind: path === "./api/Dockerfile" || path === "./data.yaml" ? "file" : "none" };
}

function readTemplate(path: string): TemplateFile | undefined {
  const Resources = { Table: { Type: "AWS::DynamoDB::Table" } };
  return path === "./data.yaml"
    ? { text: "", value: { Parameters: { Capacity: { Type: "Number" } }, Resources } }
    : undefined;
}

/** The default export of a config, with the DSL in scope. */
function evaluated(text: string): unknown {
  const { code } = transformSync(text, { loader: "ts", format: "cjs" });
  const module = { exports: {} };
  Reflect.construct(Function, ["module", "require", code])(module, () => dsl);
  return Reflect.get(module.exports, "default");
}
