import type { Problem } from "../conflict.ts";
import { isSame, type JsonMap } from "../json.ts";
import type { Operation } from "../operation.ts";

export function* missingImports(operation: Operation): Generator<Problem> {
  for (const name of operation.imports) {
    if (operation.exported(name) === undefined) yield { kind: "import-missing", detail: name };
  }
}

/** An export that a deployed stack imports can neither change nor go. */
export function* changedExports({ account, old, target }: Operation, exports: JsonMap): Generator<Problem> {
  const importers = account.stacks.filter(({ region }) => region === target.region);
  for (const [name, value] of Object.entries(old?.exports ?? {})) {
    const importer = importers.find(({ imports }) => imports.has(name));
    if (importer === undefined || isSame(exports[name], value)) continue;
    const kind = exports[name] === undefined ? "export-in-use" : "export-changed";
    yield { kind, detail: `${name} is imported by ${importer.name}` };
  }
}
