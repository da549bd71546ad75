/** A CloudFormation intrinsic in its long form; the YAML writer prints the short tag. */
export type Intrinsic =
  | { readonly Ref: string }
  | { readonly "Fn::GetAtt": readonly [resource: string, attribute: string] }
  | { readonly "Fn::Sub": string }
  | { readonly "Fn::Select": readonly [index: number, list: Intrinsic] }
  | { readonly "Fn::Split": readonly [separator: string, text: Intrinsic] }
  | { readonly "Fn::Base64": string }
  | { readonly "Fn::FindInMap": readonly [map: string, key: Intrinsic, value: string] }
  | { readonly "Fn::GetAZs": string }
  | { readonly "Fn::Cidr": readonly [block: Intrinsic, count: number, bits: number] }
  | { readonly "Fn::Join": readonly [separator: string, parts: readonly (string | Intrinsic)[] | Intrinsic] }
  | { readonly "Fn::If": readonly [condition: string, then: IfBranch, otherwise: IfBranch] };

type IfBranch = string | number | Intrinsic;

/** What a template decides while it is deployed. */
export type Condition =
  | { readonly "Fn::Equals": readonly [left: string | Intrinsic, right: string | Intrinsic] }
  | { readonly "Fn::Not": readonly [Condition] };

/** A property value: the literal or an intrinsic that resolves to it. */
export type Value<T> = T | Intrinsic;

export interface Parameter {
  readonly Type:
    | "String"
    | "Number"
    | "CommaDelimitedList"
    | "AWS::EC2::SecurityGroup::Id"
    | "AWS::EC2::Image::Id"
    | "AWS::EC2::VPC::Id"
    | "AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>"
    | "AWS::SSM::Parameter::Value<String>"
    | "AWS::SSM::Parameter::Value<List<AWS::EC2::Subnet::Id>>"
    | "List<AWS::EC2::Subnet::Id>";
  readonly Description?: string;
  readonly Default?: string;
  readonly AllowedPattern?: string;
  readonly MinLength?: number;
}

/** Texts by key and name. */
export type Mapping = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Output {
  readonly Description?: string;
  readonly Value: string | Intrinsic;
}

export type DeletionPolicy = "Delete" | "Retain" | "RetainExceptOnCreate" | "Snapshot";

export interface Resource {
  readonly Type: string;
  readonly Condition?: string;
  readonly DependsOn?: string | readonly string[];
  readonly DeletionPolicy?: DeletionPolicy;
  readonly UpdateReplacePolicy?: DeletionPolicy;
  readonly Metadata?: Readonly<Record<string, unknown>>;
  readonly Properties?: object;
}

export interface Template {
  readonly AWSTemplateFormatVersion: "2010-09-09";
  readonly Description: string;
  readonly Parameters?: Readonly<Record<string, Parameter>>;
  readonly Mappings?: Readonly<Record<string, Mapping>>;
  readonly Conditions?: Readonly<Record<string, Condition>>;
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, Output>>;
}

export const ref = (name: string): Intrinsic => ({ Ref: name });
export const getAtt = (resource: string, attribute: string): Intrinsic => ({ "Fn::GetAtt": [resource, attribute] });
export const sub = (text: string): Intrinsic => ({ "Fn::Sub": text });

/** A part of a text that only a deployment knows, between separators. */
export const partOf = (text: Intrinsic, separator: string, index: number): Intrinsic => ({
  "Fn::Select": [index, { "Fn::Split": [separator, text] }],
});
