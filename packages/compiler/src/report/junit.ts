import type { Diagnostic } from "@ecs-dsl/validators";
import { visible } from "../text/invisible.ts";
import { inOrder } from "./order.ts";
import type { ReportContext } from "./reporter.ts";

/**
 * JUnit's XML, which Jenkins, GitLab, Azure Pipelines and others read: a suite for each file, in which each finding that
 * makes the command fail is a test that failed. What does not fail stands in the output of the test that passed.
 *
 * @see https://github.com/testmoapp/junitxml
 */
export function junit(diagnostics: readonly Diagnostic[], { files = [], fails = isError }: ReportContext): string {
  const suites = Object.entries(byFile(inOrder(diagnostics), files)).map(([file, found]) => {
    const failed = found.filter(({ severity }) => fails(severity));
    const noted = found.filter(({ severity }) => !fails(severity));
    return { file, tests: failed.length === 0 ? [passed(file, noted)] : failed.map(failure), failed, noted };
  });
  const failures = suites.reduce((sum, { failed }) => sum + failed.length, 0);
  const tests = suites.reduce((sum, suite) => sum + suite.tests.length, 0);
  const body = suites.map(
    ({ file, tests: own, failed, noted }) =>
      `  <testsuite${attributes({ name: file, tests: own.length, failures: failed.length, errors: 0 })}>\n` +
      `${own.join("")}${failed.length === 0 ? "" : output(noted, "    ")}  </testsuite>\n`,
  );
  const head = `<testsuites${attributes({ name: "ecs-dsl", tests, failures, errors: 0 })}>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${body.join("")}</testsuites>\n`;
}

function isError(severity: Diagnostic["severity"]): boolean {
  return severity === "error";
}

/** What belongs to no file stands under the program's name. */
function byFile(diagnostics: readonly Diagnostic[], files: readonly string[]): Readonly<Record<string, Diagnostic[]>> {
  const found: Record<string, Diagnostic[]> = Object.fromEntries(files.map((file) => [file, []]));
  for (const diagnostic of diagnostics) (found[diagnostic.origin?.file ?? "ecs-dsl"] ??= []).push(diagnostic);
  return found;
}

function passed(file: string, noted: readonly Diagnostic[]): string {
  const start = `    <testcase${attributes({ name: "ecs-dsl", classname: file, file })}`;
  return noted.length === 0 ? `${start}/>\n` : `${start}>\n${output(noted, "      ")}    </testcase>\n`;
}

function failure(diagnostic: Diagnostic): string {
  const { code, severity, message, origin } = diagnostic;
  const place = origin === undefined ? {} : { file: origin.file, line: origin.line };
  const name = [code, ...(origin?.path ? [origin.path] : [])].join(" ");
  const start = attributes({ name, classname: origin?.file ?? "ecs-dsl", ...place });
  return (
    `    <testcase${start}>\n` +
    `      <failure${attributes({ type: severity, message })}>${escaped(sentence(diagnostic))}</failure>\n` +
    `    </testcase>\n`
  );
}

function output(noted: readonly Diagnostic[], indent: string): string {
  if (noted.length === 0) return "";
  return `${indent}<system-out>${noted.map((each) => escaped(sentence(each))).join("\n")}</system-out>\n`;
}

function sentence({ code, severity, message, help, origin }: Diagnostic): string {
  const place = origin === undefined ? "" : `${origin.file}:${origin.line}:${origin.column}: `;
  return `${place}${severity}[${code}] ${message}${help === undefined ? "" : ` ${help}`}`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join("");
}

/** XML 1.0 has no way to write a control character, and half a surrogate pair is no character. */
function escaped(text: string): string {
  return visible(Buffer.from(text).toString())
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
