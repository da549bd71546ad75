import { isRecord } from "../is-record.ts";

/** A row of a mapping, and the parameter whose value chooses it. */
export interface ChosenRow {
  readonly parameter: string;
  readonly row: string;
}

/** The rows that parameters may choose in `Fn::FindInMap`, however deep in a value. */
export function rowsChosenIn(value: unknown, template: unknown): readonly ChosenRow[] {
  const mappings = memberOf(template, "Mappings");
  const chosen = new Map<string, Set<string>>();
  collect(value, (mapping, parameter) => {
    const rows = chosen.get(parameter) ?? new Set();
    for (const row of Object.keys(recordOf(memberOf(mappings, mapping)))) rows.add(row);
    chosen.set(parameter, rows);
  });
  return [...chosen].flatMap(([parameter, rows]) => {
    const allowed = memberOf(memberOf(memberOf(template, "Parameters"), parameter), "AllowedValues");
    const may = (row: string) => !Array.isArray(allowed) || allowed.some((one) => String(one) === row);
    return [...rows].filter(may).map((row) => ({ parameter, row }));
  });
}

function collect(value: unknown, found: (mapping: string, parameter: string) => void): void {
  if (Array.isArray(value)) for (const item of value) collect(item, found);
  else if (isRecord(value)) {
    const [mapping, row]: readonly unknown[] = Array.isArray(value["Fn::FindInMap"]) ? value["Fn::FindInMap"] : [];
    const parameter = memberOf(row, "Ref");
    if (typeof mapping === "string" && typeof parameter === "string") found(mapping, parameter);
    for (const item of Object.values(value)) collect(item, found);
  }
}

function memberOf(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}
