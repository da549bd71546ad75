import { asText, isList, type Json, listAt } from "./json.ts";

/** Names of stacks in waves: each wave is deployed after the one before it. */
export type DeploymentOrder = readonly (readonly string[])[];

/** The order in which an environment's stacks are deployed: data in manifest.json, or else the end of deploy.sh. */
export function deploymentOrder(manifest: Json, script = ""): DeploymentOrder {
  const order = listAt(manifest, "order").map((wave) => (isList(wave) ? wave.map(asText) : []));
  return order.length > 0 ? order : orderOfScript(script);
}

function orderOfScript(script: string): DeploymentOrder {
  const steps = script.matchAll(
    /^(?:(?:alone \S+ deploy_(?:stack|shared)|deploy_taker) (\S+)|deploy_shared_together (.+)|deploy_together (.+))$/gm,
  );
  return Array.from(steps, ([, stack, shared = stack, workloads = ""]) =>
    shared === undefined
      ? workloads.split(" ").map((word) => stackOfWorkload(script, word))
      : shared.split(" ").map(unquoted),
  );
}

function stackOfWorkload(script: string, word: string): string {
  const [, branch = ""] = script.split(`\n    ${word})\n`);
  return unquoted(/stack=(\S+)/.exec(branch)?.[1] ?? word);
}

function unquoted(word: string): string {
  return word.replaceAll("'", "");
}
