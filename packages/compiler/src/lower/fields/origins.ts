import type { Path } from "@ecs-dsl/validators";
import type { OriginEntry } from "../../model/assembly.ts";
import { entryIn } from "../../model/source-at.ts";
import { sourceOf, takenBelow, type Noun } from "../nouns/noun.ts";

type Marks = Pick<OriginEntry, "isAside" | "replaces">;

/** Collects where the values of one document were written. */
export class Origins {
  readonly entries: OriginEntry[];
  readonly #root: Path;
  readonly #marks: Marks;

  constructor(root: Path = [], entries: OriginEntry[] = [], marks: Marks = {}) {
    this.#root = root;
    this.entries = entries;
    this.#marks = marks;
  }

  /** The same document from `root` on: a container of a task definition. */
  below(root: Path): Origins {
    return new Origins([...this.#root, ...root], this.entries, this.#marks);
  }

  /** The same document, where more is said of what is added. */
  marked(marks: Marks): Origins {
    return new Origins(this.#root, this.entries, marks);
  }

  /** The origin that was added so far for what stands at `at`. */
  entryAt(at: Path): OriginEntry | undefined {
    return entryIn(this.entries, [...this.#root, ...at]);
  }

  /** What stands at `at` and below was written at `path` of the noun. */
  add(at: Path, subject: Noun, path: Path): void {
    this.entries.push({ at: [...this.#root, ...at], source: sourceOf(subject, path), ...this.#marks });
    if (subject.heritage === undefined) return;
    for (const key of takenBelow(subject, path)) this.add([...at, key], subject, [...path, key]);
  }

  /** What stands at `at` and below was written at `path` of the noun, which knows no finer place. */
  addWhole(at: Path, subject: Noun, path: Path): void {
    this.entries.push({ at: [...this.#root, ...at], source: sourceOf(subject, path), isWhole: true, ...this.#marks });
  }

  /** The properties that the document and the noun call by the same name. */
  addSame(root: Path, subject: Noun, names: readonly string[]): void {
    for (const name of names) this.add([...root, name], subject, [name]);
  }
}
