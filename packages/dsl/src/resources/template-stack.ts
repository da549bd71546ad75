import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import { outputReference, type Reference } from "../reference.ts";
import type { AnyStack, TemplateProps } from "./stack-data.ts";

/** A stack of a template that is there already. Made by {@link stack}. */
export interface TemplateStack extends AnyStack {
  /** Its template, as given. */
  readonly props: TemplateProps;
  /**
   * An output of the template, by its name. It gives no right by itself. A name that the template does not have is
   * reported as `config/stack-reference`.
   * @example environment: { TABLE: data.output("TableName") }
   */
  output(name: string): Reference<"output">;
}

/** A stack of the template; `stack` is the function that was called. */
export function templateStack(name: string, props: TemplateProps, stack: (...args: never[]) => unknown): TemplateStack {
  function output(of: string): Reference<"output"> {
    return outputReference(self, "output", output, { at: [of] });
  }
  const self: TemplateStack = placed({ kind: "stack", source: "new", name, props: held(props), output }, stack);
  return self;
}
