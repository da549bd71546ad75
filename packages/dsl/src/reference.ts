import type { ExistingServiceData } from "./workloads/existing-service-data.ts";
import { misuse } from "./misuse.ts";
import { placed, type Called } from "./call-site.ts";
import type { Reference } from "./reference-value.ts";

export type { Reference } from "./reference-value.ts";

/** A reference to a port of a service. */
export interface PortReference {
  readonly kind: "reference";
  /** Which part of the address it is. */
  readonly of: "url" | "host" | "address";
  /** The service's name. */
  readonly service: string;
  /** Name of its port. */
  readonly port: string;
  /**
   * The port's number, as the service gives it.
   * @default none: the service has no port of that name
   */
  readonly containerPort?: number;
  /** What stands before `://` in a URL. */
  readonly scheme: string;
  /** What follows the port in a URL. */
  readonly path: string;
  /**
   * The service, where the app does not make it.
   * @default none: the app makes it
   */
  readonly existing?: ExistingServiceData;
}

/** A reference to what a noun with a stack of its own gives others: the URL of a queue. */
export interface OutputReference {
  readonly kind: "reference";
  readonly of: "output";
  /** The noun, as it was made. */
  readonly resource: ReferredResource;
  /** Which of its values it is: `"url"`, `"arn"`. */
  readonly output: string;
  /**
   * What a task that has the value may do with the noun: `"send"`.
   * @default none: the value gives no right
   */
  readonly access?: string;
  /**
   * What in the noun it is about, where the noun has several: the logical id of a resource, and its attribute.
   * @default none
   */
  readonly at?: readonly string[];
}

/** What is known of a noun that a reference leads to. */
export interface ReferredResource {
  /** What it is: `"queue"`. */
  readonly kind: string;
  /** Whether the app makes it. */
  readonly source: "new" | "existing";
  /** The noun's name, or the ARN of one that exists. */
  readonly name: string;
  /**
   * The value from outside that is the ARN of one that exists.
   * @default none: the name is it, where it exists
   */
  readonly given?: Reference<"output">;
  /** Its settings, as given. */
  readonly props: object;
}

/** Text with references in it. */
export interface TextReference {
  readonly kind: "reference";
  readonly of: "text";
  /** The text from left to right. */
  readonly parts: readonly (string | ReferenceData)[];
}

/** What a reference holds. */
export type ReferenceData = PortReference | OutputReference | TextReference;

/** What the value holds, where it is a reference. */
export function referenceOf(value: unknown): ReferenceData | undefined {
  return isReferenceData(value) ? value : storedValue(value);
}

/** A parameter in Parameter Store is a value of its own, where it is not one of the secrets. */
function storedValue(value: unknown): OutputReference | undefined {
  if (typeof value !== "object" || value === null || Reflect.get(value, "kind") !== "parameter") return undefined;
  const resource = { kind: "parameter", source: "existing", name: Reflect.get(value, "name"), props: value } as const;
  return { kind: "reference", of: "output", resource, output: "value" };
}

function isReferenceData(value: unknown): value is ReferenceData {
  return typeof value === "object" && value !== null && Reflect.get(value, "kind") === "reference";
}

/** A reference to a value of a noun with a stack of its own, and what is said of it besides. */
export function outputReference(
  resource: ReferredResource,
  output: string,
  called: Called,
  more: Pick<OutputReference, "access" | "at"> = {},
): Reference<"output"> {
  return reference<"output">({ kind: "reference", of: "output", resource, output, ...more }, called);
}

/** A reference that throws when something turns it into text. */
export function reference<Of extends ReferenceData["of"]>(data: ReferenceData, called: Called): Reference<Of>;
export function reference(data: ReferenceData, called: Called): object {
  return textless(data, called);
}

/** A value of the DSL that is a reference as well: a parameter in Parameter Store. */
export function alsoValue<Own extends object>(own: Own, called: Called): Own & Reference<"output">;
export function alsoValue(own: object, called: Called): object {
  return textless(own, called);
}

function textless(value: object, called: Called): object {
  const turned = { value: (): never => refuse(referenceOf(value)) };
  return placed(Object.defineProperties(value, { [Symbol.toPrimitive]: turned, toString: turned }), called);
}

function refuse(data: ReferenceData | undefined): never {
  throw misuse(
    `${data === undefined ? "What a reference stands for" : subjectOf(data)} is known once the config is compiled, so it cannot become text here.`,
    'Use the tag `text`, imported from "ecs-dsl", as in text`${api.url("http")}/v1`.',
  );
}

const WORDS: Readonly<Record<string, string>> = {
  vpcId: "VPC",
  privateSubnets: "list of private subnets",
  publicSubnets: "list of public subnets",
  url: "URL",
  host: "host",
  address: "address",
  arn: "ARN",
  securityGroup: "security group",
  taskDefinition: "task definition",
  value: "value",
};

function subjectOf(data: ReferenceData): string {
  if (data.of === "text") return "Text with references in it";
  if (data.of === "output") {
    const what = [WORDS[data.output] ?? data.output, ...(data.at ?? [])].join(" ");
    return `The ${what} of ${data.resource.kind.replaceAll("-", " ")} "${data.resource.name}"`;
  }
  return `The ${WORDS[data.of]} of port "${data.port}" of service "${data.service}"`;
}
