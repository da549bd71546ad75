import type { Parameter } from "./template.ts";

/** An output of another stack. */
export interface Source {
  readonly stack: string;
  readonly output: string;
}

/** The output that deploy.sh fills a parameter from, as its description says; undefined for other parameters. */
export function sourceOf({ description = "" }: Parameter): Source | undefined {
  const [, output, stack] = /^Output (\S+) of stack (\S+)$/.exec(description) ?? [];
  return output === undefined || stack === undefined ? undefined : { stack, output };
}
