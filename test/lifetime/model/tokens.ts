/** What only AWS knows of a resource, `«stack/Id#7.Arn»`: a value that is equal only to itself. */
export function token(identity: string, attribute = ""): string {
  return `«${identity}${attribute === "" ? "" : `.${attribute}`}»`;
}

/** The identities of the resources whose attributes stand in a text. */
export function identitiesIn(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/«([^«»]+?#\d+)/g), ([, identity]) => identity ?? ""));
}
