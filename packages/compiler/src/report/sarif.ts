import type { CatalogueEntry, Diagnostic, Origin, Severity } from "@ecs-dsl/validators";
import type { Location, Log, Notification, ReportingDescriptor, Result } from "sarif";
import { version } from "../version.ts";
import { CATALOGUE } from "../findings/catalogue.ts";
import { pageOf } from "../findings/page.ts";
import { escapeInvisible } from "../text/invisible.ts";
import { fingerprints } from "./fingerprint.ts";
import { inOrder } from "./order.ts";
import type { ReportContext } from "./reporter.ts";
import { repositoryPath, type RepositoryPath } from "./repository-path.ts";

/**
 * SARIF 2.1.0, which GitHub code scanning and most dashboards read. Files are relative to the root of the repository,
 * columns count UTF-16 code units. What has no place in a file is a notification of the run.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarif(diagnostics: readonly Diagnostic[], { cwd }: ReportContext): string {
  const pathOf = repositoryPath(cwd);
  const found = inOrder(diagnostics);
  const codes = [...new Set(found.map(({ code }) => code))].toSorted();
  const placed = found.filter(({ origin }) => origin !== undefined);
  const others = found.filter(({ origin }) => origin === undefined);
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "ecs-dsl", version: version(), semanticVersion: version(), rules: codes.map(descriptor) },
        },
        columnKind: "utf16CodeUnits",
        results: resultsOf(placed, codes, pathOf),
        invocations: [
          {
            executionSuccessful: !others.some(({ severity }) => severity === "error"),
            toolExecutionNotifications: others.map((diagnostic) => notification(diagnostic, codes)),
          },
        ],
      },
    ],
  };
  return `${escapeInvisible(JSON.stringify(log, null, 2))}\n`;
}

const LEVELS = { error: "error", warning: "warning", info: "note" } as const satisfies Record<Severity, string>;

/** One rule, with its page as help. */
function descriptor(code: string): ReportingDescriptor {
  const entry = CATALOGUE.get(code);
  return entry === undefined ? { id: code } : described(entry);
}

function described(entry: CatalogueEntry): ReportingDescriptor {
  const { code, severity, summary, source, subjects } = entry;
  const [group = code] = code.split("/");
  const page = pageOf(entry);
  return {
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    help: { text: page, markdown: page },
    ...(source === undefined ? {} : { helpUri: source.url }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [group, ...subjects.filter((subject) => subject !== group)] },
  };
}

function resultsOf(placed: readonly Diagnostic[], codes: readonly string[], pathOf: RepositoryPath): Result[] {
  const fingerprint = fingerprints();
  return placed.flatMap((diagnostic) => {
    const { code, severity, origin, related = [] } = diagnostic;
    if (origin === undefined) return [];
    const places = related.flatMap((place, id) =>
      place.origin === undefined
        ? []
        : [{ id, ...location(place.origin, pathOf), message: { text: wellFormed(place.message) } }],
    );
    return [
      {
        ruleId: code,
        ruleIndex: codes.indexOf(code),
        level: LEVELS[severity],
        message: { text: messageText(diagnostic) },
        locations: [location(origin, pathOf)],
        ...(places.length === 0 ? {} : { relatedLocations: places }),
        partialFingerprints: { "ecsDslFinding/v1": fingerprint(diagnostic, pathOf(origin.file)) },
      },
    ];
  });
}

function notification(diagnostic: Diagnostic, codes: readonly string[]): Notification {
  const { code, severity } = diagnostic;
  return {
    associatedRule: { id: code, index: codes.indexOf(code) },
    level: LEVELS[severity],
    message: { text: messageText(diagnostic) },
  };
}

function messageText({ message, help }: Diagnostic): string {
  return wellFormed(help === undefined ? message : `${message} ${help}`);
}

function location(origin: Origin, pathOf: RepositoryPath): Location {
  const { file, line, column, endLine, endColumn, path } = origin;
  const end = endLine === undefined || endColumn === undefined ? {} : { endLine, endColumn };
  return {
    physicalLocation: {
      artifactLocation: { uri: uri(pathOf(file)), uriBaseId: "%SRCROOT%" },
      region: { startLine: line, startColumn: column, ...end },
    },
    ...(path === undefined || path === "" ? {} : { logicalLocations: [{ fullyQualifiedName: wellFormed(path) }] }),
  };
}

function uri(file: string): string {
  return wellFormed(file).split("/").map(encodeURIComponent).join("/");
}

/** Half a surrogate pair, which a name in a file may have, is no character to UTF-8. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}
