import { type Assembly, type Stack, stacksOf } from "../../model/assembly.ts";

/** A stack of an environment that an earlier environment has under the same name. */
export interface SharedStack {
  readonly stack: Stack;
  readonly owner: Assembly;
  readonly owned: Stack;
}

/** The stacks that CloudFormation would take for those of an earlier environment: of the same name, account and region. */
export function sharedStacks(assembly: Assembly, earlier: readonly Assembly[]): readonly SharedStack[] {
  if (earlier.length === 0) return [];
  const owners = new Map<string, Omit<SharedStack, "stack">>();
  for (const owner of earlier.filter((other) => isSamePlace(other, assembly))) {
    for (const owned of stacksOf(owner)) {
      const key = owned.name.toLowerCase();
      if (!owners.has(key)) owners.set(key, { owner, owned });
    }
  }
  return stacksOf(assembly).flatMap((stack) => {
    const shared = owners.get(stack.name.toLowerCase());
    return shared === undefined ? [] : [{ stack, ...shared }];
  });
}

function isSamePlace({ environment: left }: Assembly, { environment: right }: Assembly): boolean {
  return left.account === right.account && left.region === right.region;
}
