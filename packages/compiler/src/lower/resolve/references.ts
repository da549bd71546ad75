import type { OutputReference, PortReference, Reference, ReferenceData } from "@ecs-dsl/dsl";
import { callSiteOf, referenceOf } from "@ecs-dsl/dsl/inspect";
import { UNKNOWN } from "@ecs-dsl/validators";
import type { Intrinsic } from "../../cloudformation/template.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
import { Deferred, templateOf } from "./deferred.ts";
import { namePart } from "./names.ts";

/** What is known of a value that a noun with a stack of its own gives others. */
export interface Resolve {
  (reference: OutputReference): string | Deferred;
  /** What follows the names of services in addresses. */
  readonly domain?: string;
}

/** What a reference becomes in the document and the template that have it. */
export function referenceValue(reference: ReferenceData, resolve: Resolve): string | Deferred {
  if (reference.of === "output") return resolve(reference);
  if (reference.of !== "text") return addressText(reference, resolve.domain ?? "");
  return joined(reference.parts.map((part) => (typeof part === "string" ? part : referenceValue(part, resolve))));
}

/** What a text or a reference is, for a document and for a template. */
export function writtenValue(value: string | Reference, resolve: Resolve): string | Deferred {
  const reference = referenceOf(value);
  return reference === undefined ? String(value) : referenceValue(reference, resolve);
}

/** What a text or a reference is in a template. */
export function templateValue(value: string | Reference, resolve: Resolve): string | Intrinsic {
  const reference = referenceOf(value);
  return reference === undefined ? String(value) : templateOf(referenceValue(reference, resolve));
}

/** `http://cache:6379/0`: Service Connect answers to the service's name, DNS to that and the domain. */
function addressText(reference: PortReference, domain: string): string {
  const { of, service, containerPort = "", scheme, path } = reference;
  const host = domain === "" ? service : nameInDns(reference, domain);
  if (of === "host") return host;
  const address = `${host}:${containerPort}`;
  return of === "address" ? address : `${scheme}://${address}${path === "" || path.startsWith("/") ? "" : "/"}${path}`;
}

function nameInDns({ service, existing }: PortReference, domain: string): string {
  return existing === undefined ? `${namePart(service)}${domain}` : `${service}.${existing.props?.namespace}`;
}

function joined(parts: readonly (string | Deferred)[]): string | Deferred {
  const plain = parts.filter((part) => typeof part === "string");
  if (plain.length === parts.length) return plain.join("");
  const filled = parts.filter((part) => part !== "");
  const [only] = filled;
  if (filled.length === 1 && only !== undefined) return only;
  const read = filled.map((part) => (part instanceof Deferred ? part.read : part));
  const text = read.every((part) => typeof part === "string") ? read.join("") : UNKNOWN;
  return new Deferred(text, {
    "Fn::Join": ["", filled.map((part) => (part instanceof Deferred ? part.template : part))],
  });
}

/** The references that a value is, or that stand in its text. */
export function referencesIn(
  reference: string | ReferenceData | undefined,
): readonly (PortReference | OutputReference)[] {
  if (reference === undefined || typeof reference === "string") return [];
  return reference.of === "text" ? reference.parts.flatMap(referencesIn) : [reference];
}

/** The values of other nouns that a value is, or that stand in its text. */
export function outputsIn(value: unknown): readonly OutputReference[] {
  return referencesIn(referenceOf(value)).filter(isOutput);
}

/**
 * The same of plain data, however deep they stand in it. Other nouns in it are not looked into, nor what holds itself.
 * `holders` is what the value stands in.
 */
export function outputsWithin(value: unknown, holders: readonly object[] = []): readonly OutputReference[] {
  if (typeof value !== "object" || value === null || holders.includes(value)) return [];
  if (callSiteOf(value) !== undefined) return outputsIn(value);
  const inner = [...holders, value];
  return Object.values(value).flatMap((member) => outputsWithin(member, inner));
}

/** The values of other nouns that the containers of a workload have in their environment. */
export function outputsOf(workload: WorkloadPlan): readonly OutputReference[] {
  return [workload, ...workload.sidecars].flatMap(({ props }) =>
    Object.values(props.environment ?? {}).flatMap(outputsIn),
  );
}

function isOutput(reference: PortReference | OutputReference): reference is OutputReference {
  return reference.of === "output";
}
