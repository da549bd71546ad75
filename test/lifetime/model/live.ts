import type { JsonMap } from "./json.ts";
import type { Template } from "./template.ts";

/** A resource that exists. */
export interface Live {
  /** Another one after each replacement. */
  readonly identity: string;
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  readonly properties: JsonMap;
  /** The properties as text, and the identities of the resources in it. */
  readonly text: string;
  readonly uses: ReadonlySet<string>;
  /** What only one resource can hold at a time: names, ports, priorities. */
  readonly places: readonly string[];
  readonly deletionPolicy: string | undefined;
  readonly updateReplacePolicy: string | undefined;
}

/** Where stacks are deployed, and for what. */
export interface Target {
  readonly environment: string;
  readonly region: string;
}

/** A stack that exists. */
export interface LiveStack extends Target {
  readonly name: string;
  readonly template: Template;
  readonly parameters: JsonMap;
  /** Parameters and imported values as text: whether anything changed. */
  readonly given: string;
  readonly resources: ReadonlyMap<string, Live>;
  readonly outputs: JsonMap;
  readonly exports: JsonMap;
  readonly imports: ReadonlySet<string>;
}
