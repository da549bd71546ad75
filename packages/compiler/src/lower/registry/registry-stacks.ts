import { hash } from "../resolve/names.ts";

/**
 * Which of several stacks has a repository, from 0: it follows from its name alone, so repositories stay where they are when
 * others come and go, and when stacks are added only what a new one takes over moves.
 */
export function stackOfRepository(name: string, stacks: number): number {
  let [best, highest] = [0, -1];
  for (let index = 0; index < stacks; index++) {
    const weight = hash(`${index} ${name}`);
    if (weight > highest) [best, highest] = [index, weight];
  }
  return best;
}
