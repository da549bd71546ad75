import { callSiteOf } from "../call-site.ts";
import type { Reference } from "../reference.ts";
import type { Resource } from "./resource.ts";

/** What is in a stack: resources by their logical ids, which have letters and digits. */
export type StackContent = Readonly<Record<string, Resource>>;

/** What a parameter of a template gets: a value, or one that another noun gives. */
export type ParameterValue = string | number | boolean | Reference<"output">;

/** A template that is there already, and values for its parameters. */
export interface TemplateProps {
  /**
   * The file with the template, YAML or JSON, relative to the folder of the config. It is deployed as it is written; one
   * that is laid out in another way than the scripts read is laid out anew. A file that is not there or is no template is
   * reported as `config/stack-template`.
   * @example "./data.yaml"
   */
  readonly template: string;
  /**
   * Values of the template's parameters, by their names. A list is text with commas, or a reference such as
   * `net.privateSubnets`. A name that the template does not have, a value that it does not allow and a parameter that is
   * left without a value are reported as `config/stack-parameter`.
   * @default what the template says
   * @example { VpcId: net.vpcId, Capacity: 5 }
   */
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
}

/** A stack, whatever is in it. */
export interface AnyStack {
  readonly kind: "stack";
  readonly source: "new";
  /** The stack's name, as given. */
  readonly name: string;
  /** What is in it, or its template, as given. */
  readonly props: StackContent | TemplateProps;
}

/** A TCP port that a security group of a stack lets workloads in to, for their `connections`. */
export interface StackPort {
  readonly kind: "stack-port";
  /** The stack, as it was made. */
  readonly stack: AnyStack;
  /** The name of the security group. */
  readonly group: string;
}

/** True for the template of a stack, where others have resources: one of these may have the id `template`. */
export function isTemplate(content: unknown): content is TemplateProps {
  if (typeof content !== "object" || content === null) return false;
  const template: unknown = Reflect.get(content, "template");
  return template !== undefined && callSiteOf(template) === undefined;
}
