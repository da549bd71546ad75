import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emit } from "../../packages/compiler/src/emit/emit.ts";
import { sourceAt } from "../../packages/compiler/src/model/source-at.ts";
import { lowerAll } from "../../packages/compiler/src/lower/lower.ts";
import type { Lowered } from "../../packages/compiler/src/model/lowered.ts";
import { check } from "../../packages/validators/src/index.ts";
import { DRIVING } from "./driving.ts";
import { compiled, errorsOf } from "./hostile-compilation.ts";
import { isAbout } from "./hostile-places.ts";
import { changedShop, hostileChange, type Change } from "./hostile-change.ts";
import { NOUNS } from "./hostile-nouns.ts";

/** What an object may lack beside its fault, as does what is left of settings that are none: another place relies on it. */
const RELATIONS =
  /port-unknown|route-listener|allow-from|scaling-route|container-dependency|capacity-provider|reference-unlisted|alarm-queue|cluster-reference|existing-capacity|existing-service|public-subnets/;

/** Of findings about a value of the wrong form, those that are elsewhere: nothing follows from what cannot be used. */
function consequences({ noun, make }: Change, keys: readonly string[], all: readonly Lowered[]): readonly string[] {
  const found = all.flatMap(({ assembly, findings }) => [
    ...findings.map((finding) => ({ ...finding, place: finding.source })),
    ...check(assembly.documents).map((finding) => ({ ...finding, place: sourceAt(finding.document, finding.at) })),
  ]);
  const errors = found.filter(({ severity }) => severity === "error");
  if (keys.length === 0 || !errors.some(({ code }) => code.startsWith("config/property-"))) return [];
  const lacking = lackedWithout(keys, make());
  return errors
    .filter(({ code, place }) => !lacking.test(code) && (place === undefined || !isAbout(place, noun, keys)))
    .map(
      ({ code, place }) => `${code} at ${place?.label} ${JSON.stringify(place?.path)} for ${keys.join(".")} of ${noun}`,
    );
}

function lackedWithout(keys: readonly string[], value: unknown): RegExp {
  return keys.length === 1 || ["object", "undefined"].includes(typeof value) ? RELATIONS : /^$/;
}

function textsOf(all: readonly Lowered[]): readonly string[] {
  const files = all.flatMap(({ assembly }) => emit(assembly, { config: "../../ecs.config.ts" }));
  return files.map(({ content }) => content);
}

/** What a value leaves in text that nobody meant to write. */
const DEBRIS = /\[object |\bundefined\b|\bNaN\b|\bInfinity\b/;

/** A name without a letter, as YAML and JSON write it. */
const NAMELESS = /(?:[nN]ame|Key|[fF]amily)"?: (?:""|'')$/m;

const found = (texts: readonly string[], pattern: RegExp): readonly string[] =>
  texts.flatMap((text) => {
    const at = text.search(pattern);
    return at === -1 ? [] : text.slice(Math.max(0, at - 40), at + 40);
  });

describe("any value at any place of any noun", () => {
  it.each(NOUNS)("of %s ends in a finding or in files that say what was meant", (noun) => {
    fc.assert(
      fc.property(hostileChange(noun), (change) => {
        const ways: (readonly string[])[] = [];
        const all = compiled(change, (told) => ways.push(told));
        // What one environment has there may be a noun with calls of its own, and nothing in another.
        const keys = ways.every(({ length }) => length > 0) ? (ways.at(-1) ?? []) : [];
        expect(consequences(change, keys, all)).toEqual([]);
        const errors = all.flatMap(errorsOf);
        expect(found(errors, /\[object |`undefined`|"undefined"/u)).toEqual([]);
        const texts = errors.length > 0 ? [] : textsOf(all);
        expect(found(texts, DEBRIS)).toEqual([]);
        expect(found(texts, NAMELESS)).toEqual([]);
        expect(found(texts, DRIVING)).toEqual([]);
      }),
      // Of each of about a hundred nouns, and others in every run.
      { numRuns: 1 },
    );
  });

  it("is really put there", () => {
    const shop = changedShop({ noun: "service", way: [0], make: () => "checkout" });
    const [production] = lowerAll(shop, ["production"]);
    expect(production?.assembly.workloads.map(({ name }) => name)).toContain("checkout");
  });

  it("may be none: the shop itself compiles", () => {
    const shop = compiled({ noun: "service", way: [0], make: () => "api" });
    expect(shop.flatMap(errorsOf)).toEqual([]);
    expect(textsOf(shop).length).toBeGreaterThan(10);
  });
});
