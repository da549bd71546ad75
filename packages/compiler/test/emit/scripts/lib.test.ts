import { describe, expect, it } from "vitest";
import { emit } from "../../../src/emit/emit.ts";
import type { OutputFile } from "../../../src/model/assembly.ts";
import { shop, type Shop } from "./shop.ts";

/** Functions that each script has for itself. */
const PER_SCRIPT =
  "collect_rollout collect_rollout reason_of_rollout reason_of_rollout take_option take_option usage usage workload";

function scriptsOf(props: Shop): readonly OutputFile[] {
  return emit(shop(props), { config: "../../ecs.config.ts" }).filter(({ path }) => path.endsWith(".sh"));
}

describe("lib.sh", () => {
  it("is the same for every app", () => {
    const libOf = (props: Shop) => scriptsOf(props).find(({ path }) => path === "lib.sh");
    expect(libOf({ app: "books", account: "123456789012", tags: { team: "books" } })).toEqual(libOf({}));
  });

  it("holds once what the scripts need, so that they repeat none of it", () => {
    const functions = scriptsOf({}).flatMap(({ content }) => content.match(/^\w+(?=\(\))/gm) ?? []);
    expect(
      functions
        .filter((name, at) => functions.indexOf(name) !== at)
        .toSorted()
        .join(" "),
    ).toBe(PER_SCRIPT);
  });
});
