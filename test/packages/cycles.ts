import { join } from "node:path";
import type { Import } from "./imports.ts";

/** The groups of files that reach each other by their imports, each sorted: what keeps a file from being read alone. */
export function cyclesAmong(imports: readonly Import[]): readonly (readonly string[])[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports.filter((each) => each.to.startsWith("."))) {
    targets.set(from, [...(targets.get(from) ?? []), join(from, "..", to)]);
  }
  return new Walk(targets).cycles();
}

/** The imports between the rooms of a folder: its folders, and the files that lie in it. `{ from: "src/read", to: "./lint.ts" }` */
export function importsOfRooms(folder: string, imports: readonly Import[]): readonly Import[] {
  const roomOf = (path: string) => path.slice(folder.length + 1).split("/")[0] ?? "";
  return imports.flatMap(({ from, to }) => {
    const target = join(from, "..", to);
    const isInside = [from, target].every((path) => path.startsWith(`${folder}/`));
    if (!to.startsWith(".") || !isInside || roomOf(from) === roomOf(target)) return [];
    return [{ from: `${folder}/${roomOf(from)}`, to: `./${roomOf(target)}` }];
  });
}

/** Tarjan's strongly connected components, in one walk. */
class Walk {
  readonly #targets: ReadonlyMap<string, readonly string[]>;
  readonly #numbers = new Map<string, number>();
  readonly #open: string[] = [];
  readonly #cycles: (readonly string[])[] = [];

  constructor(targets: ReadonlyMap<string, readonly string[]>) {
    this.#targets = targets;
  }

  cycles(): readonly (readonly string[])[] {
    for (const file of this.#targets.keys()) if (!this.#numbers.has(file)) this.#visit(file);
    return this.#cycles;
  }

  /** Gives the lowest number of an open file that `file` reaches. */
  #visit(file: string): number {
    const number = this.#numbers.size;
    this.#numbers.set(file, number);
    const depth = this.#open.push(file) - 1;
    const targets = this.#targets.get(file) ?? [];
    const lowest = Math.min(number, ...targets.map((target) => this.#lowestFrom(target)));
    if (lowest === number) this.#close(depth, targets.includes(file));
    return lowest;
  }

  #lowestFrom(target: string): number {
    const number = this.#numbers.get(target);
    if (number === undefined) return this.#visit(target);
    return this.#open.includes(target) ? number : Infinity;
  }

  #close(depth: number, importsItself: boolean): void {
    const component = this.#open.splice(depth);
    if (component.length > 1 || importsItself) this.#cycles.push(component.toSorted());
  }
}
