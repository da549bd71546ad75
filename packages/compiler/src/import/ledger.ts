import type { Path } from "@ecs-dsl/validators";

/** What became of a key of the source. */
export type Verdict = "taken" | "approximated" | "left-out";

/** A key of the source with what became of it. */
export interface Entry {
  /** The file, as the importer was given it. */
  readonly file: string;
  readonly path: Path;
  readonly verdict: Verdict;
  /** How it is approximated, or why it is left out; absent where it is taken over. */
  readonly words?: string;
}

/**
 * Keeps account of one file of the source: every key that holds a value ends up in the report. What the importer says of a
 * path holds for all below it that nothing nearer is said of; what nobody spoke of is left out.
 */
export class Ledger {
  readonly #said = new Map<string, Pick<Entry, "verdict" | "words">>();

  readonly file: string;
  readonly root: unknown;

  constructor(file: string, root: unknown) {
    this.file = file;
    this.root = root;
  }

  /** It means the same in the config. */
  taken(path: Path): void {
    this.#said.set(keyOf(path), { verdict: "taken" });
  }

  /** It means nearly the same; `how` is a sentence. */
  approximated(path: Path, how: string): void {
    this.#said.set(keyOf(path), { verdict: "approximated", words: how });
  }

  /** It is not in the config; `why` is a sentence, with what to do instead where there is something. */
  leftOut(path: Path, why: string): void {
    this.#said.set(keyOf(path), { verdict: "left-out", words: why });
  }

  /** Every key, in the order of the source. Objects and arrays are told as one where all below has one verdict. */
  entries(): readonly Entry[] {
    return told(this.#below([], this.root, UNKNOWN));
  }

  #below(path: Path, value: unknown, inherited: Said): Told {
    const said = this.#said.get(keyOf(path)) ?? inherited;
    const entry = { file: this.file, path, ...said };
    const members = membersOf(value);
    if (members.length === 0) return { entry, below: [] };
    return { entry, below: members.map(([name, member]) => this.#below([...path, name], member, said)) };
  }
}

type Said = Pick<Entry, "verdict" | "words">;

const UNKNOWN: Said = { verdict: "left-out", words: "ecs-dsl does not know it." };

interface Told {
  readonly entry: Entry;
  readonly below: readonly Told[];
}

function told({ entry, below }: Told): readonly Entry[] {
  const all = below.flatMap(told);
  const [first] = all;
  if (first === undefined) return [entry];
  const isOne = all.every(({ verdict, words }) => verdict === first.verdict && words === first.words);
  return isOne && entry.path.length > 0 ? [{ ...first, path: entry.path }] : all;
}

function membersOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.map((item, index) => [index, item]);
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}
