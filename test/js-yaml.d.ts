declare module "js-yaml" {
  /** Reads one document with the schema's tags. */
  export function load(text: string, options: { readonly schema: unknown }): unknown;
}
