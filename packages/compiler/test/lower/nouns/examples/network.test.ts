import { network, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { existingNetworkExamples, networkExamples } from "../../../../src/lower/nouns/examples/network.ts";
import { codesOf, IMAGE, lowerShop } from "../../lowered.ts";

const api = service("api", { cpu: 256, memory: 512, image: IMAGE });

/** The settings that examples say, those inside of others left out. */
function settingsOf(examples: Readonly<Record<string, string>>): object {
  const texts = Object.entries(examples).filter(([path]) => !path.includes("."));
  const json = texts.map(([name, text]) => `"${name}": ${text.replace(/\b(\w+):/g, '"$1":')}`);
  return JSON.parse(`{ ${json.join(", ")} }`);
}

it("show networks in which nothing is found", () => {
  const made = network(settingsOf(networkExamples()));
  expect(codesOf(lowerShop({ workloads: [api], network: made }))).toEqual([]);
  const existing = Reflect.apply(network.existing, undefined, [settingsOf(existingNetworkExamples())]);
  expect(codesOf(lowerShop({ workloads: [api], network: existing }))).toEqual([]);
});
