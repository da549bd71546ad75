import { expect, it } from "vitest";
import { filesOf, registeredShop } from "./registered-shop.ts";

/** Functions that each script has for itself. */
const PER_SCRIPT =
  "collect_rollout collect_rollout reason_of_rollout reason_of_rollout take_option take_option take_option usage usage usage workload workload";

it("holds once what the scripts need", () => {
  const scripts = [...filesOf(registeredShop()).values()].filter(({ path }) => path.endsWith(".sh"));
  const functions = scripts.flatMap(({ content }) => content.match(/^\w+(?=\(\))/gm) ?? []);
  const repeated = functions.filter((name, at) => functions.indexOf(name) !== at).toSorted();
  expect(repeated.join(" ")).toBe(PER_SCRIPT);
});

it("holds nothing of the app, and knows no stack", () => {
  const lib = filesOf(registeredShop()).get("lib.sh")?.content ?? "";
  expect(lib).not.toMatch(/shop-api|migrate|cloudformation (?:create|update|execute)/);
});

it("uses nothing that the bash of macOS, 3.2, does not have", () => {
  const newer =
    /\bmapfile\b|\breadarray\b|declare -A|local -A|wait -n|BASHPID|EPOCHSECONDS|\|&|&>>|\$\{\w+(?:\[[^\]]*\])?(?:@|,,|\^\^)/;
  const scripts = [...filesOf(registeredShop()).values()].filter(({ path }) => path.endsWith(".sh"));
  expect(scripts.flatMap(({ content }) => newer.exec(content)?.[0] ?? [])).toEqual([]);
});
