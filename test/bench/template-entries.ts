/** How much a template has of what CloudFormation limits. */
export interface Entries {
  readonly bytes: number;
  readonly resources: number;
  readonly parameters: number;
  readonly outputs: number;
}

/** Counts by the layout of the templates that are written: sections at column 0, their entries two spaces in. */
export function countEntries(template: string): Entries {
  const counts = new Map<string, number>();
  let section = "";
  for (const line of template.split("\n")) {
    const [, name] = /^(\w+):/.exec(line) ?? [];
    if (name !== undefined) section = name;
    else if (/^ {2}[^ #]/.test(line)) counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  const of = (name: string) => counts.get(name) ?? 0;
  return {
    bytes: Buffer.byteLength(template),
    resources: of("Resources"),
    parameters: of("Parameters"),
    outputs: of("Outputs"),
  };
}
