/** What one of the values of an attribute is like, or of a property of the body. */
export type FilterCondition =
  | string
  | number
  | boolean
  | null
  | { readonly prefix: string }
  | { readonly suffix: string }
  | { readonly wildcard: string }
  | { readonly "equals-ignore-case": string }
  | { readonly "anything-but": FilterExclusion }
  | { readonly numeric: readonly (string | number)[] }
  | { readonly cidr: string }
  | { readonly exists: boolean };

/** What a value is not. */
export type FilterExclusion =
  | string
  | number
  | readonly (string | number)[]
  | { readonly prefix: string }
  | { readonly suffix: string }
  | { readonly wildcard: string };

/**
 * Which messages a queue gets, by their attributes: one condition of each attribute is met. `$or` takes filters of which one
 * is met.
 */
export interface AttributeFilter {
  readonly [attribute: string]: readonly FilterCondition[] | readonly AttributeFilter[];
}

/** The same by the properties of a body that is JSON. */
export interface BodyFilter {
  readonly [property: string]: readonly FilterCondition[] | readonly BodyFilter[] | BodyFilter;
}

/** What a filter looks at. */
export interface AttributeFilterProps {
  /**
   * The attributes of messages. SNS does not forget a scope: a filter of bodies that is to look at attributes says so.
   * @default "MessageAttributes"
   */
  readonly scope?: "MessageAttributes";
}

/** What a filter looks at. */
export interface BodyFilterProps {
  /** The body of messages. */
  readonly scope: "MessageBody";
}
