import type { DocumentKind } from "../documents/index.ts";
import type { Path } from "../path.ts";
import type { ContainerSubject, Subjects } from "../rule.ts";

/** What there is to know of a kind of document besides its schema, which costs too much to load for a check. */
export interface Kind<Name extends DocumentKind> {
  /** How messages call it: `task`. */
  readonly noun: string;
  /** The property that names one: `family`; absent where nothing does. */
  readonly nameProperty?: string;
  /** True for the first of the documents that one noun of a config makes: it is told what no other document is. */
  readonly isLeading: boolean;
  /** The CloudFormation resource that holds one; absent where templates hold it as a text. */
  readonly resource?: Resource;
  /** How a file that holds nothing else is recognized. */
  readonly file: BareFile;
  /** What rules look at by itself, part by part. */
  readonly parts?: Parts<Name>;
}

export interface Resource {
  /** `AWS::ECS::Service` */
  readonly type: string;
  /** The property that holds the document, where the properties themselves are none. */
  readonly within?: string;
  /** The property that the API requires and CloudFormation fills in. */
  readonly filledIn?: string;
  /** Properties that no API call takes: CloudFormation acts on them itself, or by another call. */
  readonly templateOnly?: readonly string[];
}

export interface BareFile {
  /** Words of which the text of every such file has one; saves parsing the others. */
  readonly words: readonly string[];
  /** The property that nothing else has: a file with it is meant to be one, even if it cannot be read. */
  readonly ownProperty?: string;
  /** The property of another program's files that look alike. */
  readonly foreignProperty?: string;
  /** The property in which AWS's answers hold one. */
  readonly answeredAs?: string;
  /** The property in which AWS's answers hold a list of them. */
  readonly answeredIn?: string;
  readonly recognizes: (value: Readonly<Record<string, unknown>>, file: string) => boolean;
}

export interface Parts<Name extends DocumentKind> {
  readonly subject: "container";
  /** Visits the parts that can be read, each with its place in the document. */
  readonly each: (document: Subjects[Name], visit: (part: ContainerSubject, at: Path) => void) => void;
}

/** True for an object that is not an array. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True when a value has one of the properties. */
export function hasAny(value: Readonly<Record<string, unknown>>, names: readonly string[]): boolean {
  return names.some((name) => name in value);
}
