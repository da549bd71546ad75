import type { Reference } from "../reference.ts";
import type { SecurityGroup } from "./security-group.ts";

/**
 * A function of CloudFormation in its long form, with one of these properties: `{ Ref: "Table" }`.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
export interface Intrinsic {
  /**
   * A resource of the same stack, or a pseudo parameter such as `AWS::Region`.
   * @default none
   */
  readonly Ref?: string;
  /**
   * An attribute of a resource of the same stack.
   * @default none
   * @example ["Table", "Arn"]
   */
  readonly "Fn::GetAtt"?: readonly [resource: string, attribute: string];
  /**
   * Text with `${Table}`, `${Table.Arn}` or `${AWS::Region}` in it.
   * @default none
   */
  readonly "Fn::Sub"?: string | readonly [text: string, variables: Readonly<Record<string, Value<string>>>];
  /**
   * Texts, with another between them.
   * @default none
   */
  readonly "Fn::Join"?: readonly [separator: string, parts: Value<readonly Value<string>[]>];
  /**
   * One of several values, by its number.
   * @default none
   */
  readonly "Fn::Select"?: readonly [index: number | string, list: Value<readonly Value<string>[]>];
  /**
   * The parts of a text.
   * @default none
   */
  readonly "Fn::Split"?: readonly [separator: string, text: Value<string>];
  /**
   * Text in Base64.
   * @default none
   */
  readonly "Fn::Base64"?: Value<string>;
  /**
   * The availability zones of a region; `""` is the stack's own.
   * @default none
   */
  readonly "Fn::GetAZs"?: Value<string>;
}

/** What a property of a resource takes: the value, a reference, a security group, or a function of CloudFormation. */
export type Value<T> = T | Reference | SecurityGroup | Intrinsic;
