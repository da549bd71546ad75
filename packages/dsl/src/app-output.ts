import type { Reference } from "./reference.ts";

/** A value of an app that others may read. */
export interface AppOutput {
  /** Text, or a value of a noun: `edge.url()`. Values of several stacks cannot be in one. */
  readonly value: string | Reference;
  /**
   * The name of a parameter of Parameter Store that has the value, too. CloudFormation makes it, and deletes it once the output is
   * gone. Where the value comes to be of another stack, take it away in one deployment and add it in the next.
   * @default none
   * @example "/shop/table"
   * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-parameter-store.html
   */
  readonly parameter?: string;
  /**
   * What the value is, for who reads it. At most 1,024 characters.
   * @default none
   */
  readonly description?: string;
}

/** Values of an app by name: an {@link AppOutput}, or its value alone. */
export type AppOutputs = Readonly<Record<string, string | Reference | AppOutput>>;
