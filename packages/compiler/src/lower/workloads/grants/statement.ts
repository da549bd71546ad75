import type { Intrinsic } from "../../../cloudformation/template.ts";

type ConditionValue = string | Intrinsic | readonly (string | Intrinsic)[];

/** A statement of a role's policy. */
export interface Statement {
  readonly Effect: "Allow" | "Deny";
  readonly Action: string | readonly string[];
  readonly Resource: string | Intrinsic | readonly (string | Intrinsic)[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, ConditionValue>>>>;
}

export function policyDocument(statements: readonly Statement[]): object {
  return { Version: "2012-10-17", Statement: statements };
}

/** One statement about all of the resources, each named once; none where there are none. */
export function allow(
  action: Statement["Action"],
  resources: readonly (string | Intrinsic)[],
  conditions?: Statement["Condition"],
): readonly Statement[] {
  if (resources.length === 0) return [];
  const statement = { Effect: "Allow", Action: action, Resource: distinct(resources) } as const;
  return [conditions === undefined ? statement : { ...statement, Condition: conditions }];
}

export function distinct<Value>(values: readonly Value[]): readonly Value[] {
  if (values.length < 2) return values;
  return Array.from(new Map(values.map((value) => [JSON.stringify(value), value])).values());
}
