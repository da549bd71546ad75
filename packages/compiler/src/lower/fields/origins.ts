import type { Path } from "@ecs-dsl/validators";
import type { OriginEntry } from "../../model/assembly.ts";
import { sourceOf, type Noun } from "../plan/noun.ts";

/** Collects where the values of one document were written. */
export class Origins {
  readonly entries: OriginEntry[];
  readonly #root: Path;

  constructor(root: Path = [], entries: OriginEntry[] = []) {
    this.#root = root;
    this.entries = entries;
  }

  /** The same document from `root` on: a container of a task definition. */
  below(root: Path): Origins {
    return new Origins([...this.#root, ...root], this.entries);
  }

  /** What stands at `at` and below was written at `path` of the noun. */
  add(at: Path, subject: Noun, path: Path): void {
    this.entries.push({ at: [...this.#root, ...at], source: sourceOf(subject, path) });
  }

  /** What stands at `at` and below was written at `path` of the noun, which knows no finer place. */
  addWhole(at: Path, subject: Noun, path: Path): void {
    this.entries.push({ at: [...this.#root, ...at], source: sourceOf(subject, path), isWhole: true });
  }

  /** The properties that the document and the noun call by the same name. */
  addSame(root: Path, subject: Noun, names: readonly string[]): void {
    for (const name of names) this.add([...root, name], subject, [name]);
  }
}
