import { UNKNOWN, type Path } from "@ecs-dsl/validators";
import { isPlaceholder } from "@ecs-dsl/validators/placeholder";
import { isRecord } from "./is-record.ts";

/** Texts of any form, of which rules know how to read what surrounds a placeholder. */
const FREE_TEXTS: ReadonlySet<string> = new Set(["command", "entryPoint", "image", "value", "valueFrom"]);

/** True for a text that something fills in, at a place where nothing can be said of it before. */
export function isOpaque(text: string, at: Path): boolean {
  return isPlaceholder(text) && !at.some((step) => FREE_TEXTS.has(String(step)));
}

/** The value with UNKNOWN for each text that something fills in before AWS sees it; itself where there is none. */
export function opaque(value: unknown): unknown {
  if (typeof value === "string") return isPlaceholder(value) ? UNKNOWN : value;
  if (Array.isArray(value)) return opaqueList(value);
  return isRecord(value) ? opaqueRecord(value) : value;
}

function opaqueList(list: readonly unknown[]): readonly unknown[] {
  const items = list.map(opaque);
  return items.some((item, index) => item !== list[index]) ? items : list;
}

function opaqueRecord(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const entries = Object.entries(record).map(
    ([name, member]) => [name, FREE_TEXTS.has(name) ? member : opaque(member)] as const,
  );
  return entries.some(([name, member]) => member !== record[name]) ? Object.fromEntries(entries) : record;
}
