/**
 * A value that the compiler resolves: the URL of another service, text with such a URL in it. It stands wherever a
 * property takes one, and says who talks to whom: permissions, security-group rules and the order of deployment follow.
 *
 * It is not text yet, so it compiles neither in a template literal nor beside `+`; the tag {@link text} puts it into text.
 * To the type checker it is a symbol as well, which it is not: a symbol is the one type that TypeScript refuses in both.
 */
export type Reference<Of extends string = string> = symbol & {
  readonly kind: "reference" | "parameter";
  readonly of: Of;
};
