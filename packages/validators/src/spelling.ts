import { CLOUDFORMATION_SPELLINGS } from "./facts/names.ts";
import type { StructShape } from "./shape.ts";
import { editDistance, nearest } from "./words.ts";

/** The member that a name which is none plainly means: in other case, misspelt, or as CloudFormation calls it. */
export function meantMember(struct: StructShape, name: string): string | undefined {
  const renamed = CLOUDFORMATION_SPELLINGS[struct.name];
  if (renamed !== undefined && Object.hasOwn(renamed, name)) return renamed[name];
  const candidate = nearest(name, Object.keys(struct.members));
  if (candidate === undefined) return undefined;
  return editDistance(name.toLowerCase(), candidate.toLowerCase()) <= tolerance(candidate) ? candidate : undefined;
}

/** In a short name two other letters make another word. */
function tolerance(name: string): number {
  if (name.length < 4) return 0;
  return name.length < 8 ? 1 : 2;
}
