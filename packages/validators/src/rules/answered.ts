import { ANSWERED_PROPERTIES } from "../facts/names.ts";
import type { UnknownProperty } from "../shape.ts";

/** True for a property that AWS answers with and does not accept. */
export function isAnswered({ name, struct }: UnknownProperty): boolean {
  return ANSWERED_PROPERTIES[struct.name]?.includes(name) ?? false;
}
