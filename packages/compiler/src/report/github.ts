import type { Diagnostic, Origin, Severity } from "@ecs-dsl/validators";
import { inOrder } from "./order.ts";
import type { ReportContext } from "./reporter.ts";
import { repositoryPath, type RepositoryPath } from "./repository-path.ts";
import { terminalText } from "../text/terminal-text.ts";

/**
 * Workflow commands that GitHub Actions shows as annotations beside the lines of a pull request.
 * GitHub keeps ten errors, ten warnings and ten notices of a step.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function github(diagnostics: readonly Diagnostic[], { cwd }: ReportContext): string {
  const pathOf = repositoryPath(cwd);
  return inOrder(diagnostics)
    .map((diagnostic) => annotation(diagnostic, pathOf))
    .join("");
}

const COMMANDS = { error: "error", warning: "warning", info: "notice" } as const satisfies Record<Severity, string>;

function annotation({ code, severity, message, help, origin }: Diagnostic, pathOf: RepositoryPath): string {
  const properties = { title: code, ...(origin === undefined ? {} : place(origin, pathOf)) };
  const given = Object.entries(properties).map(([name, value]) => `${name}=${propertyText(String(value))}`);
  const text = [message, ...(help === undefined ? [] : [help])].map(terminalText).join("\n");
  return `::${COMMANDS[severity]} ${given.join(",")}::${dataText(text)}\n`;
}

/** Columns count only within one line. */
function place({ file, line, column, endLine = line, endColumn }: Origin, pathOf: RepositoryPath) {
  const columns = endLine === line ? { col: column, ...(endColumn === undefined ? {} : { endColumn }) } : {};
  return { file: terminalText(pathOf(file)), line, endLine, ...columns };
}

function dataText(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function propertyText(text: string): string {
  return dataText(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
