/** A file that a stack names as its template: its text as scripts read it and its value, or why it is none. */
export type TemplateFile =
  | { readonly text: string; readonly value: Readonly<Record<string, unknown>>; readonly problem?: never }
  | { readonly problem: string; readonly text?: never; readonly value?: never };

/** Reads a template at a path relative to the config's folder; undefined where what is there is not known. */
export type ReadTemplate = (path: string) => TemplateFile | undefined;
