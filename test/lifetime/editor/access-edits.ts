import type { Access } from "./access.ts";
import { pick } from "./pick.ts";

/** A change of what is taken; `names` are those of the workloads there are. */
export type AccessEdit = (access: Access, which: number, names: readonly string[]) => Access;

export const ACCESS_EDITS = {
  letIn: (access, which, names) => ({ ...access, letIn: toggled(access.letIn, pick(names, which)) }),
  namesTask: (access, which, names) => ({ ...access, runs: toggled(access.runs, pick(names, which)) }),
  namesCluster: (access) => ({ ...access, namesCluster: !access.namesCluster }),
  isUsed: (access) => ({ ...access, isUsed: !access.isUsed }),
} as const satisfies Readonly<Record<string, AccessEdit>>;

function toggled(names: readonly string[], name: string | undefined): readonly string[] {
  if (name === undefined) return names;
  return names.includes(name) ? names.filter((one) => one !== name) : [...names, name];
}
