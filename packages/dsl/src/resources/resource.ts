import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import type { ResourceTypes } from "./types/index.generated.ts";

/** How CloudFormation treats a resource, beside its properties. */
export interface ResourceOptions {
  /**
   * Resources of the same stack that are made first, where no reference says so; one that is not there is reported as
   * `config/resource-reference`.
   * @default none
   */
  readonly dependsOn?: string | readonly string[];
  /**
   * What becomes of it when it leaves the stack or is replaced, or the stack goes: `Retain` leaves it in the account.
   * `RetainExceptOnCreate` retains it, but for one whose first deployment fails.
   * What stays keeps what it uses: the security groups, subnet groups and parameter groups of a database that stays do too,
   * unless they say otherwise here.
   * @default "Retain" for what holds data, such as tables, databases, buckets and keys, and for what that uses; "Delete"
   * for others
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html
   */
  readonly deletionPolicy?: "Delete" | "Retain" | "RetainExceptOnCreate" | "Snapshot";
}

/** A resource of CloudFormation, for a `stack()`. Made by {@link resource}. */
export interface Resource<out Type extends string = string> {
  readonly kind: "resource";
  /** Its type, as given. */
  readonly type: Type;
  /** Its properties, as given. */
  readonly properties: object;
  /** The rest, as given. */
  readonly options: ResourceOptions;
}

/** Properties of a resource: typed where these types know its type, any otherwise. */
export type ResourceProperties<Type extends string> = Type extends keyof ResourceTypes
  ? ResourceTypes[Type]["properties"]
  : Readonly<Record<string, unknown>>;

/** Attributes of a resource: typed where these types know its type, any otherwise. */
export type ResourceAttribute<Type extends string> = Type extends keyof ResourceTypes
  ? ResourceTypes[Type]["attributes"]
  : string;

/** A type that these types do not know: its properties are any. */
type OtherType = string & {};

/**
 * A resource of any type that CloudFormation has, with its properties as CloudFormation spells them. Those of what
 * services are most often used with are typed from AWS's specification: DynamoDB, RDS, ElastiCache, S3, SQS, SNS,
 * Secrets Manager, KMS, OpenSearch, Kinesis, Cognito, EventBridge and others; those of other types are taken as they are. A property that is newer than these
 * types is let in by `resource<string>(…)`.
 *
 * Values may be references: `net.vpcId`, what other nouns give, `text`. What is in the same stack is `{ Ref: "Table" }` or
 * `{ "Fn::GetAtt": ["Table", "Arn"] }`, and a name that is not there is reported as `config/resource-reference`.
 *
 * @example resource("AWS::DynamoDB::Table", { KeySchema: [{ AttributeName: "id", KeyType: "HASH" }], … })
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */
export function resource<const Type extends keyof ResourceTypes | OtherType>(
  type: Type,
  properties: ResourceProperties<Type>,
  options?: ResourceOptions,
): Resource<Type>;
export function resource(type: string, properties: object, options: ResourceOptions = {}): Resource {
  return placed({ kind: "resource", type, properties: held(properties), options: held(options) }, resource);
}
