import type { Diagnostic } from "@ecs-dsl/validators";
import { listed, nearest } from "@ecs-dsl/validators/words";
import { isAppName } from "../init/project.ts";
import { isAccountId, isRegionName } from "../lower/resolve/place.ts";
import { inputDiagnostic } from "../formats/input-problem.ts";
import type { Imported, Importer, ImportOptions, NotImported, Source } from "./importer.ts";
import { IMPORTERS } from "./importers.ts";

/** What a source becomes, by the importer that is named or that takes it as its own; else why it becomes nothing. */
export function importSource(source: Source, from: string | undefined, options: ImportOptions): Imported | Diagnostic {
  const importer = importerOf(source, from);
  if ("code" in importer) return importer;
  const imported = importer.importSource(source, options);
  return "problem" in imported ? notImported(source, imported) : imported;
}

/** What is wrong with what the user said where the source may not say it. */
export function optionProblem({ app, account, region }: ImportOptions): Diagnostic | undefined {
  if (app !== undefined && !isAppName(app)) {
    const help = 'Give it up to 40 letters, digits and hyphens between them, the first a letter: "shop".';
    return problem("usage/import-value", `${JSON.stringify(app)} cannot be the name of an app.`, help);
  }
  if (account !== undefined && !isAccountId(account))
    return problem(
      "usage/import-value",
      `${JSON.stringify(account)} is not an AWS account.`,
      "Write its twelve digits.",
    );
  if (region !== undefined && !isRegionName(region)) {
    const help = 'Write its name, as in "eu-west-1".';
    return problem("usage/import-value", `${JSON.stringify(region)} is not a region of AWS.`, help);
  }
  return undefined;
}

function importerOf(source: Source, named: string | undefined): Importer | Diagnostic {
  const names = IMPORTERS.map(({ name }) => name);
  const known = `Say what it is with \`--from\`: ${listed(names, "or")}.`;
  if (named !== undefined) {
    const near = nearest(named, names);
    const help = near === undefined ? known : `Did you mean "${near}"?`;
    const message = `Nothing is imported from "${named}".`;
    return IMPORTERS.find(({ name }) => name === named) ?? problem("usage/import-source", message, help);
  }
  const titles = listed(
    IMPORTERS.map(({ title }) => title),
    "or",
  );
  const message = `"${source.shown}" holds nothing that can be imported: ${titles}.`;
  const first = IMPORTERS.find((importer) => importer.takes(source));
  return first ?? problem("usage/import-source", message, `Name the file or folder that does. ${known}`);
}

function notImported(source: Source, { problem: message, help, file }: NotImported): Diagnostic {
  return inputDiagnostic(file ?? source.shown, { code: "input/not-imported", message, help });
}

function problem(code: `usage/${string}`, message: string, help: string): Diagnostic {
  return { code, severity: "error", message, help };
}
