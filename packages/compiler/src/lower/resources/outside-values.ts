import type {
  NamedOutside,
  OutputReference,
  OutsideId,
  Reference,
  ReferenceData,
  ReferredResource,
} from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import type { Intrinsic, Parameter, Value } from "../../cloudformation/template.ts";
import type { Lowering } from "../lowering.ts";
import { Deferred } from "../resolve/deferred.ts";
import { outsideValue, type OutsideValue } from "../resolve/outside.ts";
import { referenceValue } from "../resolve/references.ts";

/** A value that no stack of the app has, in a parameter of the stack that takes it. */
export function outsideText(lowering: Lowering, value: OutsideValue, reference: OutputReference): Deferred {
  lowering.outsideSources.set(nodeOf(reference), reference);
  return taken(lowering, value);
}

/** What the function returned that was called for it: a parameter is that itself. */
export function nodeOf({ resource }: OutputReference): object {
  return resource.kind === "parameter" ? resource.props : resource;
}

function taken(lowering: Lowering, { name, input }: OutsideValue): Deferred {
  lowering.outside.set(name, input);
  return new Deferred(`\${${wordsIn(name).join("_").toUpperCase()}}`, { Ref: name });
}

function wordsIn(name: string): readonly string[] {
  return name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [name];
}

/** An id, or the value from outside that is one, in a template. */
export function outsideId(lowering: Lowering, id: OutsideId): Value<string> {
  if (typeof id === "string") return id;
  const [value, reference] = behind(id);
  return value === undefined ? "" : outsideText(lowering, value, reference).template;
}

/** The value from outside that is the id or ARN of a noun that exists; undefined where that is text. */
export function givenValue(
  lowering: Lowering,
  { given }: { readonly given?: NamedOutside["given"] | undefined },
): Deferred | undefined {
  const [value, reference] = given === undefined ? [] : behind(given);
  return value === undefined || reference === undefined ? undefined : outsideText(lowering, value, reference);
}

/** The value from outside that is the ARN of one that exists, for its plan. */
export function givenOf(resource: ReferredResource): Pick<ReferredResource, "given"> {
  const { given } = resource;
  return given === undefined ? {} : { given };
}

/** An id, or the value from outside that is one, for a document and for a template. */
export function outsideBuilt(lowering: Lowering, id: OutsideId): string | Deferred {
  return typeof id === "string" ? id : (givenValue(lowering, { given: id }) ?? "");
}

/** A value from outside that is a list, in a template. */
export function outsideList(
  lowering: Lowering,
  list: Reference<"output">,
  Type: "List<AWS::EC2::Subnet::Id>",
): Value<readonly Value<string>[]> {
  const [value, reference] = behind(list);
  if (value === undefined) return [];
  const Whole = value.input.stored === undefined ? Type : (`AWS::SSM::Parameter::Value<${Type}>` as const);
  return ofType(lowering, [value, reference], "List", Whole);
}

/** The id of a machine image, or the value from outside that is one, in a template. */
export function outsideImage(lowering: Lowering, id: Reference<"output">): Value<string> {
  const [value, reference] = behind(id);
  return value === undefined ? "" : ofType(lowering, [value, reference], "Image", "AWS::EC2::Image::Id");
}

/** The value in a parameter of its own, which has another type than text. */
function ofType(
  lowering: Lowering,
  [{ name, input }, reference]: readonly [OutsideValue, OutputReference],
  suffix: string,
  Type: Parameter["Type"],
): Intrinsic {
  const parameter = { ...input.parameter, Type };
  return outsideText(lowering, { name: `${name}${suffix}`, input: { ...input, parameter } }, reference).template;
}

function behind(id: Reference<"output">): readonly [OutsideValue, OutputReference] | readonly [undefined, undefined] {
  const reference = referenceOf(id);
  const value = reference?.of === "output" ? outsideValue(reference) : undefined;
  return reference?.of === "output" && value !== undefined ? [value, reference] : [undefined, undefined];
}

/** An id as text, or several with commas between them, some of which may be values from outside; nothing where none is written. */
export function writtenText(lowering: Lowering, written: unknown): string | Deferred {
  const resolve = (reference: OutputReference) => {
    const value = outsideValue(reference);
    return value === undefined ? "" : outsideText(lowering, value, reference);
  };
  const parts = [written ?? ""].flat().flatMap((id, index) => [...(index === 0 ? [] : [","]), textOrReference(id)]);
  return referenceValue({ kind: "reference", of: "text", parts }, resolve);
}

function textOrReference(id: unknown): string | ReferenceData {
  return referenceOf(id) ?? (typeof id === "string" ? id : "");
}
