import type { Assembly, AssemblyWorkload } from "../../../model/assembly.ts";
import { quote, quoteAll, quoteText } from "../../text/quote.ts";

/** A bash function that sets variables, which are empty at first, for the workload of that name. */
export function workloadTable(
  assembly: Assembly,
  empty: string,
  variables: (workload: AssemblyWorkload) => readonly string[],
): string {
  const cases = assembly.workloads.map((workload) => entry(workload.name, variables(workload)));
  return `\
# workload NAME: sets what is known of a workload; fails when there is no such workload.
${empty}
workload() {
  case $1 in
${cases.join("")}\
    *) return 1 ;;
  esac
}
`;
}

/** One entry of a `case`: variables are set for a name. */
export function entry(name: string, variables: readonly string[]): string {
  return `    ${quote(name)})\n${variables.map((line) => `      ${line}\n`).join("")}      ;;\n`;
}

/** `name=value`, quoted. */
export function assign(name: string, value: string): string {
  return `${name}=${quoteText(value)}`;
}

/** `name=(value value)`, quoted. */
export function assignList(name: string, values: readonly string[]): string {
  return `${name}=(${quoteAll(values)})`;
}

/** `KEY=VALUE` words. */
export function pairs(values: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(values).map(([key, value]) => `${key}=${value}`);
}

/** The repositories whose images get tags as they are deployed. */
export function ownRepositories({ documents }: Assembly): string {
  const names = documents.filter(({ kind }) => kind === "repository").map(({ name }) => name);
  return assignList("own_repositories", names);
}

/** The tag of what each container of the workload runs. */
export function containerTags({ deployedTags }: AssemblyWorkload): string {
  return assignList("container_tags", pairs(deployedTags));
}
