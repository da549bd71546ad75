/** Under this symbol a map of a template carries comments on its entries; what compares or copies values does not see them. */
const COMMENTS = Symbol("comments");

/** Comments by the key of the entry that they stand above, each one line. */
export type Comments<Key extends PropertyKey = string> = { readonly [Name in Key]?: string };

/** The same values, with comments that the YAML writer puts above them. */
export function commented<Values extends object>(values: Values, comments: Comments<keyof Values>): Values {
  return Object.defineProperty({ ...values }, COMMENTS, { value: comments });
}

/** The comments on the entries of a map. */
export function commentsOn(values: object): Comments | undefined {
  return carriesComments(values) ? values[COMMENTS] : undefined;
}

function carriesComments(values: object): values is { readonly [COMMENTS]: Comments } {
  return COMMENTS in values;
}
