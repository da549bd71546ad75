import type { DraftEnvironment } from "../draft.ts";
import type { ImportOptions } from "../importer.ts";
import { isAccountId, isRegionName } from "../../lower/resolve/place.ts";
import { isRecord } from "../../read/is-record.ts";

const ARN = /arn:aws[\w-]*:[\w-]+:([\w-]*):(\d{12})?:/g;
const REPOSITORY = /(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\./g;

/** Stands for an account and a region that nobody says: the texts that they are in are about the template's own. */
export const HERE: DraftEnvironment = { name: "default", account: "000000000000", region: "aa-here-1" };

/** The text with what a deployment fills in for an account and a region that nobody says. */
export function withHere(text: string): string {
  return text
    .replaceAll(HERE.account, "{{ must_env `AWS_ACCOUNT_ID` }}")
    .replaceAll(HERE.region, "{{ must_env `AWS_REGION` }}");
}

/** The account and region that documents speak of most, as the one environment that they are of. */
export function environmentsOf(
  values: readonly unknown[],
  hints: readonly string[],
  given: ImportOptions,
): readonly DraftEnvironment[] {
  const accounts = new Counts();
  const regions = new Counts();
  const look = (text: string) => {
    for (const [, region = "", account = ""] of text.matchAll(ARN)) {
      if (isAccountId(account)) accounts.add(account);
      if (isRegionName(region)) regions.add(region);
    }
    for (const [, account = "", region = ""] of text.matchAll(REPOSITORY)) {
      accounts.add(account);
      if (isRegionName(region)) regions.add(region);
    }
    if (isRegionName(text)) regions.add(text);
  };
  for (const value of values) for (const text of textsIn(value)) look(text);
  const account = accounts.most() ?? given.account;
  const region = regions.most() ?? given.region;
  if (account === undefined || region === undefined) return [];
  return [{ name: stageIn(hints) ?? "production", account, region }];
}

class Counts {
  readonly #counts = new Map<string, number>();

  add(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** The one that was counted most, the first of several. */
  most(): string | undefined {
    return [...this.#counts].toSorted(([, left], [, right]) => right - left)[0]?.[0];
  }
}

const STAGES: readonly (readonly [name: string, words: readonly string[]])[] = [
  ["production", ["production", "prod", "prd", "live"]],
  ["staging", ["staging", "stage", "stg", "preprod"]],
  ["development", ["development", "dev", "develop"]],
  ["test", ["test", "qa", "sandbox"]],
];

/** The environment that names speak of: `staging` of `shop-stg-api`. */
function stageIn(names: readonly string[]): string | undefined {
  const words = new Set(names.flatMap((name) => name.toLowerCase().split(/[^a-z]+/)));
  return STAGES.find(([, spellings]) => spellings.some((word) => words.has(word)))?.[0];
}

/** Whether the word says which environment it is. */
export function isStageWord(word: string): boolean {
  return STAGES.some(([, spellings]) => spellings.includes(word.toLowerCase()));
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (Array.isArray(value)) for (const item of value) yield* textsIn(item);
  else if (isRecord(value)) for (const member of Object.values(value)) yield* textsIn(member);
}
