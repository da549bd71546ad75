import type { Answer } from "./aws/answer.ts";

/** So many pages are asked for: what has more is cut, and not waited for. */
const PAGES = 50;

/** The items of all pages; what came before a refusal is dropped. */
export async function allPages<Item>(
  page: (
    token: string | undefined,
  ) => Promise<Answer<{ readonly items: readonly Item[]; readonly next?: string | undefined }>>,
): Promise<Answer<readonly Item[]>> {
  const items: Item[] = [];
  let token: string | undefined;
  for (let count = 0; count < PAGES; count++) {
    const answer = await page(token);
    if ("refusal" in answer) return answer;
    items.push(...answer.value.items);
    token = answer.value.next;
    if (token === undefined) break;
  }
  return { value: items };
}

/** The list in parts of at most `size`. */
export function parts<Item>(list: readonly Item[], size: number): readonly (readonly Item[])[] {
  const count = Math.ceil(list.length / size);
  return Array.from({ length: count }, (_part, index) => list.slice(index * size, (index + 1) * size));
}
