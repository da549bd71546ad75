import type { Path } from "../../path.ts";
import type { Subjects } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { isRecord } from "../place.ts";

/** A statement of a policy that can be read, and its place. */
export interface PolicyStatement {
  readonly statement: Readonly<Record<string, unknown>>;
  readonly at: Path;
}

type Policy = Subjects["repositoryPolicy" | "registryPolicy"];

/** The statements of a policy: one, or those of a list. */
export function statementsOf({ Statement: written }: Policy): readonly PolicyStatement[] {
  if (!isKnown(written)) return [];
  const statements: readonly unknown[] = Array.isArray(written) ? written : [written];
  return statements.flatMap((statement, index) =>
    isRecord(statement) && !Array.isArray(statement)
      ? [{ statement, at: Array.isArray(written) ? ["Statement", index] : ["Statement"] }]
      : [],
  );
}

/** The texts of a member that is one or a list of them. */
export function textsOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((item): item is string => typeof item === "string");
}
