import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import { outputReference, type Reference } from "../reference.ts";
import type { Resource, ResourceAttribute } from "./resource.ts";
import { isTemplate, type AnyStack, type StackContent, type StackPort, type TemplateProps } from "./stack-data.ts";
import { templateStack, type TemplateStack } from "./template-stack.ts";
import type { ResourceTypes } from "./types/index.generated.ts";

/** Beside a template there is nothing but what a template has. */
type OnlyTemplate<Content> = Content extends TemplateProps
  ? { readonly [Key in Exclude<keyof Content, keyof TemplateProps>]: never }
  : unknown;

type Ids<Content> = keyof Content & string;

type TypeOf<Content, Id> = Id extends keyof Content
  ? Content[Id] extends Resource<infer Type>
    ? Type
    : string
  : string;

/** Those whose type has an ARN, as far as it is known. */
type IdsWithArn<Content> = {
  [Id in Ids<Content>]: TypeOf<Content, Id> extends infer Type
    ? Type extends keyof ResourceTypes
      ? ResourceTypes[Type] extends { readonly hasArn: true }
        ? Id
        : never
      : Id
    : never;
}[Ids<Content>];

/** Any CloudFormation, as a stack of its own. Made by {@link stack}. */
export interface Stack<Content = StackContent> extends AnyStack {
  /**
   * What `Ref` gives of a resource: most often its name or id. It gives no right by itself.
   * @example environment: { TABLE: data.ref("Table") }
   */
  ref(id: keyof Content & string): Reference<"output">;
  /**
   * What `Fn::GetAtt` gives of a resource. An attribute that its type does not have does not compile where the type is
   * known.
   * @example environment: { DB_HOST: data.attribute("Db", "Endpoint.Address") }
   */
  attribute<Id extends keyof Content & string>(
    id: Id,
    attribute: ResourceAttribute<TypeOf<Content, Id>>,
  ): Reference<"output">;
  /**
   * The ARN of a resource, whichever attribute has it. It gives no right by itself.
   * @example permissions: [{ actions: ["dynamodb:GetItem"], resources: [data.arn("Table")] }]
   */
  arn(id: IdsWithArn<Content>): Reference<"output">;
  /**
   * The port of a security group of the stack, by the group's name, for `connections` of workloads. A name that no group
   * has is reported as `config/stack-port`.
   * @example connections: [data.port("Db")]
   */
  port(group: string): StackPort;
}

/**
 * Any CloudFormation beside the workloads, as a stack of its own, `<app>-<environment>-stack-<name>`, which is deployed
 * after the platform, after the workloads whose `securityGroup()` or `taskDefinition()` it takes, and before the workloads
 * that refer to it.
 * What holds data stays in the account when it leaves the stack, unless `deletionPolicy` says otherwise. A stack that a
 * workload refers to need not be listed in `resources` of the app.
 *
 * A template that is there already is `stack("data", { template: "./data.yaml" })`: it becomes a stack of the app as it is,
 * and gives what its outputs are.
 *
 * @param name letters, digits and `-`; what tells it from other stacks of the app
 * @example
 * const data = stack("data", {
 *   Table: resource("AWS::DynamoDB::Table", {
 *     BillingMode: "PAY_PER_REQUEST",
 *     AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
 *     KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
 *   }),
 * });
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-guide.html
 */
export function stack<const Content extends StackContent | TemplateProps>(
  name: string,
  content: Content & OnlyTemplate<Content>,
): Content extends TemplateProps ? TemplateStack : Stack<Content>;
export function stack(name: string, content: StackContent | TemplateProps): Stack | TemplateStack {
  if (isTemplate(content)) return templateStack(name, content, stack);
  const self: Stack = placed(
    { kind: "stack", source: "new", name, props: held(content), ...valuesOf(() => self) },
    stack,
  );
  return self;
}

type Values = Pick<Stack, "ref" | "attribute" | "arn" | "port">;

function valuesOf(self: () => Stack): Values {
  function ref(id: string): Reference<"output"> {
    return outputReference(self(), "ref", ref, { at: [id] });
  }
  function attribute(id: string, name: string): Reference<"output"> {
    return outputReference(self(), "attribute", attribute, { at: [id, name] });
  }
  function arn(id: string): Reference<"output"> {
    return outputReference(self(), "arn", arn, { at: [id] });
  }
  function port(group: string): StackPort {
    return placed({ kind: "stack-port", stack: self(), group }, port);
  }
  return { ref, attribute, arn, port };
}
