import { createRequire } from "node:module";
import { buildSync } from "esbuild";

/** The parser imports JSON without saying so, which Node refuses and a bundler does not. */
const SOURCE = `
import { NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
export function problemsOf(content) {
  const { context } = parseWorkflow({ name: "deploy.yml", content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}`;

/** What GitHub's own parser of workflows says of the text of one. */
export function workflowParser(): (content: string) => readonly string[] {
  const { outputFiles } = buildSync({
    stdin: { contents: SOURCE, resolveDir: import.meta.dirname },
    bundle: true,
    platform: "node",
    format: "cjs",
    write: false,
    logLevel: "error",
  });
  const module: { exports: object } = { exports: {} };
  const require = createRequire(import.meta.url);
  Reflect.construct(Function, ["module", "require", outputFiles[0]?.text ?? ""])(module, require);
  const problemsOf: unknown = Reflect.get(module.exports, "problemsOf");
  return (content) => (typeof problemsOf === "function" ? Reflect.apply(problemsOf, undefined, [content]) : []);
}
