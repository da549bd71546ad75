import { exponentOf, type Growth } from "./growth.ts";
import { markdownTable } from "./markdown-table.ts";

const HEADINGS = [
  "services",
  "wall ms",
  "CPU ms",
  "peak MiB",
  "written MB",
  "files",
  "largest template KB",
  "resources",
  "parameters",
  "outputs",
];

/** What CloudFormation takes of one stack, in the columns of the table. */
const LIMITS = ["limit of a stack", "", "", "", "", "", "1,049", "500", "200", "200"];

/** The table of growth: a row for each size, what CloudFormation takes, and how each figure grows. */
export function growthTable(rows: readonly Growth[]): string {
  const exponents = (["wallMs", "cpuMs", "peakMib", "bytes"] as const).map((figure) => exponentOf(rows, figure));
  const growth = ["exponent", ...exponents.map((exponent) => exponent.toFixed(2)), "", "", "", "", ""];
  return markdownTable([HEADINGS, ...rows.map(cells), LIMITS, growth]);
}

function cells({ services, wallMs, cpuMs, peakMib, bytes, files, largest }: Growth): readonly string[] {
  const whole = [services, wallMs, cpuMs, peakMib].map((figure) => figure.toFixed(0));
  const most = [largest.resources, largest.parameters, largest.outputs].map(String);
  return [...whole, (bytes / 1e6).toFixed(1), String(files), (largest.bytes / 1e3).toFixed(0), ...most];
}
