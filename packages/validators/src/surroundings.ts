import type { DocumentKind, Documents } from "./documents/index.ts";
import type { Read, Unknown } from "./unknown.ts";

/** What stands beside a document: in its template, or in a file that belongs to it. Asked for only where a rule needs it. */
export interface Surroundings {
  /** The task definition that a service runs, where it is certain which one. */
  readonly task?: () => Neighbour<"taskDefinition"> | undefined;
  /** The cluster that a service runs in, where it is certain which one. */
  readonly cluster?: () => Neighbour<"cluster"> | undefined;
  /** Of each of a service's `loadBalancers` the target group, where the template has it. */
  readonly targetGroups?: () => readonly (TargetGroup | undefined)[];
  /** The names of the log groups that the template makes; undefined where one is not known. */
  readonly logGroups?: () => readonly string[] | undefined;
  /** The variables of a task definition's containers into which the template puts a parameter that CloudFormation hides. */
  readonly hiddenValues?: () => readonly HiddenValue[];
}

/** True for a task definition of a template: CloudFormation may add to it what the stack has, as tags. */
export function isTaskOfTemplate(surroundings: Surroundings | undefined): boolean {
  return surroundings?.logGroups !== undefined;
}

/** A value made of a parameter with `NoEcho`. */
export interface HiddenValue {
  /** Indexes in the containers, and in the variables of the container. */
  readonly container: number;
  readonly variable: number;
  readonly parameter: string;
}

/** Another document, as rules are given one. */
export interface Neighbour<Kind extends DocumentKind> {
  /** How a person calls it: a logical id, a family. */
  readonly name: string;
  readonly value: Read<Documents[Kind]>;
  /** True for a file that seems to belong to the document, of which another revision may be deployed. */
  readonly isGuess?: true;
}

/** A target group of a template, and what is made before the service that uses it. */
export interface TargetGroup {
  /** Its logical id. */
  readonly name: string;
  readonly targetType: string | Unknown | undefined;
  readonly healthCheckPort: string | Unknown | undefined;
  /** The logical ids of the listeners and rules that forward to it; undefined where something else may. */
  readonly forwarders: readonly string[] | undefined;
  /** True unless the service may be made before every one of them. */
  readonly isAwaited: boolean;
  /** True for one of another template, in place of which a third may be deployed. */
  readonly isGuess?: true;
}
