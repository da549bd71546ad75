import type { Answer } from "./answer.ts";
import type { CallName, Input, Output } from "./calls.ts";

/** Makes one call. Never throws: what AWS refuses is an answer. */
export type Ask = <Name extends CallName>(name: Name, input: Input<Name>) => Promise<Answer<Output<Name>>>;

/** AWS as somebody who may ask it. */
export interface Aws {
  readonly ask: Ask;
  readonly account: string;
  readonly region: string;
  /** Who asks: the ARN that `sts get-caller-identity` answers. */
  readonly caller: string;
}
