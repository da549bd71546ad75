/**
 * A comparison of a value of an event, by one of EventBridge's operators.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export type EventMatcher =
  | { readonly prefix: string | IgnoringCase }
  | { readonly suffix: string | IgnoringCase }
  | IgnoringCase
  | { readonly wildcard: string }
  | { readonly "anything-but": EventException }
  | { readonly numeric: readonly (string | number)[] }
  | { readonly cidr: string }
  | { readonly exists: boolean };

/** Values, or text by one of the operators, that a value is to differ from. */
type EventException =
  | string
  | number
  | readonly (string | number)[]
  | Readonly<Record<string, string | readonly string[]>>;

/** Text in upper or lower case. */
interface IgnoringCase {
  readonly "equals-ignore-case": string;
}

/** What a value of an event may be: one of these values, or what a comparison is true of. */
export type EventValues = readonly (string | number | boolean | null | EventMatcher)[];

/** What a structure in an event has to be like, by its fields; `$or` holds alternatives. */
export interface EventDetail {
  readonly [field: string]: EventValues | readonly EventDetail[] | EventDetail | undefined;
}

/**
 * Which events are meant, by EventBridge's own names: an event matches whose fields are among the values. What EventBridge
 * does not take is reported as `config/event-pattern`.
 * @example { source: ["aws.s3"], "detail-type": ["Object Created"], detail: { bucket: { name: ["orders"] } } }
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html
 */
export interface EventPattern {
  /**
   * Who tells it: `aws.s3`, or a name of your own.
   * @default anybody
   */
  readonly source?: EventValues;
  /**
   * What it is about.
   * @default anything
   * @example ["Object Created"]
   */
  readonly "detail-type"?: EventValues;
  /**
   * Accounts that it comes from.
   * @default any
   */
  readonly account?: EventValues;
  /**
   * Regions that it comes from.
   * @default any
   */
  readonly region?: EventValues;
  /**
   * ARNs of what it is about.
   * @default any
   */
  readonly resources?: EventValues;
  /**
   * What it says, by the fields of its own.
   * @default anything
   * @example { bucket: { name: ["orders"] } }
   */
  readonly detail?: EventDetail;
  /**
   * Alternatives, of which one has to match as well.
   * @default none
   * @example [{ source: ["aws.s3"] }, { source: ["shop.orders"] }]
   */
  readonly $or?: readonly EventPattern[];
}
