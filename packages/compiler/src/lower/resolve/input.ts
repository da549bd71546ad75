import type { Parameter } from "../../cloudformation/template.ts";
import type { StackOutput } from "../../model/assembly.ts";

/** What a stack takes from another's outputs, in a parameter of that type. */
export interface Input extends StackOutput {
  readonly type: Parameter["Type"];
  /** The condition that the output is there, for resources that need it. */
  readonly condition?: string;
}
