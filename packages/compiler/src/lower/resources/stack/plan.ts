import type { ParameterValue, ResourceOptions, SecurityGroup, StackContent } from "@ecs-dsl/dsl";
import type { Suppression } from "@ecs-dsl/validators";
import type { Noun } from "../../nouns/noun.ts";
import type { TemplateFile } from "../../../model/template-file.ts";
import type { ResourcePlan } from "../resource-kind.ts";

/** Any CloudFormation: resources as they are written, with references in them. */
export interface StackPlan extends ResourcePlan {
  readonly kind: "stack";
  readonly source: "new";
  readonly props: Partial<StackContent> & { readonly suppress?: readonly Suppression[] };
  readonly resources: readonly StackResourcePlan[];
  /** The security groups that stand in the resources, each as often as it does. */
  readonly groups: readonly PlacedGroup[];
  /** What it is instead of resources. */
  readonly template?: TemplatePlan;
}

/** A template that is there already. */
export interface TemplatePlan {
  /** Relative to the config's folder; undefined where it could not be used. */
  readonly path: string | undefined;
  /** What is there; undefined where that is not known. */
  readonly file: TemplateFile | undefined;
  readonly parameters: Readonly<Record<string, ParameterValue | undefined>>;
}

export interface StackResourcePlan {
  /** Its logical id. */
  readonly id: string;
  readonly subject: Noun;
  readonly type: string;
  readonly properties: Structure;
  readonly options: Partial<ResourceOptions>;
}

export interface PlacedGroup {
  readonly group: SecurityGroup;
  /** What it stands in first. */
  readonly resource: StackResourcePlan;
  readonly port?: number | undefined;
}

export type Structure = Readonly<Record<string, unknown>>;
