/** What is read of a mutant in a result of Stryker. */
interface Mutant {
  readonly status: string;
  readonly static?: boolean | undefined;
}

/** How many mutants of a part there are, and what became of them. */
export interface Score {
  readonly mutants: number;
  /** Those in what runs once, when the sources load: rows of declared rules, regular expressions, tables. */
  readonly static: number;
  readonly killed: number;
  readonly survived: number;
  readonly uncovered: number;
  readonly ignored: number;
}

/** A part and its score. */
export interface Row extends Score {
  readonly part: string;
}

/** What mutants come to. One that runs for ever counts as killed. */
export function scoreOf(mutants: readonly Mutant[]): Score {
  const count = (...statuses: readonly string[]) => mutants.filter(({ status }) => statuses.includes(status)).length;
  return {
    mutants: mutants.length,
    static: mutants.filter((mutant) => mutant.static === true).length,
    killed: count("Killed", "Timeout"),
    survived: count("Survived"),
    uncovered: count("NoCoverage"),
    ignored: count("Ignored", "CompileError", "RuntimeError"),
  };
}

/** A table of Markdown; of several parts, with their sum. */
export function tableOf(rows: readonly Row[]): string {
  const lines = (rows.length > 1 ? [...rows, sumOf(rows)] : rows).map((row) =>
    cells([row.part, row.mutants, row.static, row.killed, row.survived, row.uncovered, row.ignored, percentOf(row)]),
  );
  const head = ["part", "mutants", "of them static", "killed", "survived", "not covered", "ignored", "score"];
  return [cells(head), cells(head.map((_, index) => (index === 0 ? "---" : "--:"))), ...lines].join("\n");
}

function cells(values: readonly (string | number)[]): string {
  return `| ${values.join(" | ")} |`;
}

function sumOf(rows: readonly Row[]): Row {
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    part: "all",
    mutants: sum((row) => row.mutants),
    static: sum((row) => row.static),
    killed: sum((row) => row.killed),
    survived: sum((row) => row.survived),
    uncovered: sum((row) => row.uncovered),
    ignored: sum((row) => row.ignored),
  };
}

function percentOf({ killed, survived, uncovered }: Score): string {
  const counted = killed + survived + uncovered;
  return counted === 0 ? "–" : `${((100 * killed) / counted).toFixed(1)} %`;
}

/** The page with another table below the comment that announces it. */
export function withTable(page: string, rows: readonly Row[], day: string): string {
  const [before = "", rest = ""] = page.split(/(?<=<!-- scores: .* -->\n)/);
  const after = rest.includes("\n## ") ? rest.slice(rest.indexOf("\n## ")) : "";
  return `${before}\n${day}\n\n${tableOf(rows)}\n${after}`;
}
