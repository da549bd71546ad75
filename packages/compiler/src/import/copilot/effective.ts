import { Given, type GivenFile } from "../reading/given.ts";

/** Names of which the later one excludes the others: what an environment says of one takes the place of the rest. */
const EITHER: readonly (readonly string[])[] = [
  ["build", "location"],
  ["spot", "range"],
  ["cidr", "id"],
];

/** The manifest as it is in one environment: what `environments` says of it lies over the rest. */
export function effective(manifest: Given, environment: string | undefined, filledIn: GivenFile["filledIn"]): Given {
  const file = { ...manifest.file, ...(filledIn === undefined ? {} : { filledIn }) };
  const base = new Given(file, manifest.path, manifest.value);
  const own = environment === undefined ? undefined : base.member("environments")?.member(environment);
  const members = new Map(base.members().filter(([name]) => name !== "environments"));
  if (own?.isMap === false) own.leftOut("It is not an object.");
  if (own?.isMap !== true) return new Given(file, base.path, base.value, { members });
  return laidOver(new Given(file, base.path, base.value, { members }), own);
}

/** Objects are merged; anything else takes the place of what was there. */
function laidOver(base: Given, own: Given): Given {
  if (!base.isMap || !own.isMap) return own;
  const members = new Map(base.members());
  for (const [name, value] of own.members()) {
    for (const group of EITHER.filter((each) => each.includes(name)))
      for (const other of group) if (other !== name) members.delete(other);
    const below = members.get(name);
    members.set(name, below === undefined ? value : laidOver(below, value));
  }
  return new Given(base.file, base.path, base.value, { members });
}

/** Says of what all environments override that it is overridden, where nobody read it. */
export function sayOverridden(manifest: Given, environments: readonly string[]): void {
  const overrides = manifest.member("environments");
  for (const name of environments) walk(manifest, overrides?.member(name));
}

function walk(base: Given, own: Given | undefined): void {
  for (const [name, value] of own?.members() ?? []) {
    const below = base.member(name);
    if (below === undefined) continue;
    if (below.isMap && value.isMap) walk(below, value);
    else below.file.account.otherwise(below.path, "Every environment overrides it.");
  }
}
