import type { Account } from "../model/account.ts";
import { DEPLOY_SH, deployTree } from "../model/deploy-tree.ts";
import type { Tree } from "../model/tree.ts";

/** `kind stack/id` of what a deployment meets, as deploy.sh does it. */
export function deploy(account: Account, tree: Tree): readonly string[] {
  const conflicts = deployTree(account, tree, { ...DEPLOY_SH, stops: true });
  return conflicts.map(({ kind, stack, id }) => `${kind} ${stack}/${id}`);
}
