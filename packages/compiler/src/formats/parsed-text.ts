import type { Path } from "@ecs-dsl/validators";
import type { InputProblem } from "./input-problem.ts";
import type { Located } from "./span.ts";

/** Text that was parsed: its value, and where each part of it stands. Intrinsics are in their long form. */
export interface ParsedText {
  readonly format: "json" | "yaml";
  readonly value: unknown;
  /** True where the text is none of its format before something fills in values that stand in it without quotes. */
  readonly isFilledIn?: true;
  /** The first name that stands twice in one object. */
  readonly duplicate?: () => DuplicateKey | undefined;
  readonly locate: (path: Path) => Located;
  /** Where in the text the string at `path` has its character `offset`; undefined where quoting or folding hides it. */
  readonly withinString: (path: Path, offset: number) => number | undefined;
}

/** A name that stands twice in one object, and where it does so for the second time. */
export interface DuplicateKey {
  readonly name: string;
  readonly offset: number;
}

/** `several` is a stream of YAML documents, which nothing of ours is. */
export type ParseResult =
  | { readonly parsed: ParsedText; readonly problem?: never; readonly several?: never }
  | { readonly problem: InputProblem; readonly parsed?: never; readonly several?: never }
  | { readonly several: true; readonly parsed?: never; readonly problem?: never };
