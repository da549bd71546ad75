import { sourceAt } from "../../packages/compiler/src/model/source-at.ts";
import type { Source } from "../../packages/compiler/src/model/assembly.ts";
import type { LoweredFinding } from "../../packages/compiler/src/model/lowered-finding.ts";
import type { Lowered } from "../../packages/compiler/src/model/lowered.ts";
import { check, type Diagnostic, type DocumentFinding } from "../../packages/validators/src/index.ts";
import { API_SPELLER, spelt } from "../../packages/validators/src/text.ts";
import { leadsInto, leadsTo, stepsTo, type IsStep } from "./hostile-places.ts";
import { loweredWith, type Writing } from "./text-places.ts";

/** Takes what is said of a shop. */
export type See = (said: readonly Diagnostic[]) => void;

/**
 * The writings that the shop takes all at once. Those that errors are about go first; where an error is about what holds
 * several, they go together and are tried again one by one. So each is taken, or `see` was given an error about it.
 */
export function settled(writings: readonly Writing[], see: See): readonly Writing[] {
  const said = saidOf(writings);
  see(said);
  const errors = said.filter(isError);
  if (errors.length === 0) return writings;
  const { refused, isCertain } = blamed(errors, writings);
  const others = writings.filter((writing) => !refused.has(writing));
  const taken = settled(others, see);
  return isCertain ? taken : [...refused].reduce(orWith(see), taken);
}

const isError = ({ severity }: Diagnostic): boolean => severity === "error";

/** Adds a writing to those that are taken, if it is taken with them. */
function orWith(see: See) {
  return (taken: readonly Writing[], writing: Writing): readonly Writing[] => {
    const said = saidOf([...taken, writing]);
    see(said);
    return said.some(isError) ? taken : [...taken, writing];
  };
}

interface Said extends Diagnostic {
  /** The way from the app to what it is about. */
  readonly steps?: readonly string[];
}

/** What is said of the shop with the writings; `pick` refuses in the config, on its own line. */
function saidOf(writings: readonly Writing[]): readonly Said[] {
  try {
    return loweredWith(writings, "production").flatMap(saidOfOne);
  } catch (error) {
    if (!(error instanceof TypeError) || !error.message.startsWith("pick ")) throw error;
    return [{ code: PICK, severity: "error", message: error.message }];
  }
}

const PICK = "config/threw";

function saidOfOne({ assembly, findings }: Lowered): readonly Said[] {
  return [
    ...findings.map((finding) => said(finding, finding.source)),
    ...check(assembly.documents).map((finding) => said(finding, sourceAt(finding.document, finding.at))),
  ];
}

function said(finding: LoweredFinding | DocumentFinding, source: Source | undefined): Said {
  const { code, severity, message, help = "" } = finding;
  const steps = source === undefined ? {} : { steps: stepsTo(source) };
  return { code, severity, message: spelt(message, API_SPELLER), help: spelt(help, API_SPELLER), ...steps };
}

interface Blamed {
  readonly refused: ReadonlySet<Writing>;
  /** True where each of them is what an error is about. */
  readonly isCertain: boolean;
}

/** The writings that the errors are about; else those that stand in what they are about, or all of them. */
function blamed(errors: readonly Said[], writings: readonly Writing[]): Blamed {
  const isStep = stepAmong(writings);
  const ways = errors.flatMap(({ steps }) => (steps === undefined ? [] : [steps]));
  const isPick = errors.some(({ code }) => code === PICK);
  const certain = writings.filter(
    ({ noun, keys }) =>
      (isPick && (noun === "pick" || keys[1] === "environments")) ||
      ways.some((steps) => leadsInto(steps, noun, keys, isStep)),
  );
  if (certain.length > 0) return { refused: new Set(certain), isCertain: true };
  const refused = new Set(errors.flatMap((error) => heldBy(error, writings, isStep)));
  return refused.size > 0
    ? { refused, isCertain: refused.size === 1 }
    : { refused: new Set(writings), isCertain: false };
}

/** The writings that stand in what the error is about; of a document that is too large the longest. */
function heldBy({ code, steps = [], message }: Said, writings: readonly Writing[], isStep: IsStep): readonly Writing[] {
  const held = writings.filter(({ noun, keys }) => leadsTo(steps, noun, keys, isStep));
  if (code === "schema/size-max") return held.toSorted((one, other) => other.text.length - one.text.length).slice(0, 1);
  return held.length > 0 ? held : writings.filter(({ written }) => message.includes(`"${written}"`));
}

/** Knows a step by what was written there, or by the texts that stand there now. */
function stepAmong(writings: readonly Writing[]): IsStep {
  const renamed = new Map<string, Set<string>>();
  for (const { written, text } of writings) renamed.set(written, (renamed.get(written) ?? new Set()).add(text));
  return (step = "", written) => step === written || renamed.get(written)?.has(step) === true;
}
