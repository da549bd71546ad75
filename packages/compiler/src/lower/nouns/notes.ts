import type { Path } from "@ecs-dsl/validators";
import type { ReportFinding } from "../../model/lowered-finding.ts";
import type { Noun } from "./noun.ts";

/** What is noted while nouns are held against their shapes. */
export interface Notes {
  readonly report: ReportFinding;
  /** True when nothing was reported yet of a noun, or of one with this name, which is not text; from now on it was. */
  readonly isFirst: (nounOrName: unknown) => boolean;
  /** Remembers that a property of the noun was written and could not be used. */
  readonly leaveOut: (subject: Noun, path: Path) => void;
  /** True when the property, or what it stands in, was written and could not be used. */
  readonly isLeftOut: (subject: Noun, path: Path) => boolean;
}
