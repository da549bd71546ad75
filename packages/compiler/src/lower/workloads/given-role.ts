import type { Intrinsic } from "../../cloudformation/template.ts";
import type { GivenRole } from "../../model/assembly.ts";
import { isRecord } from "../nouns/prop-shape.ts";
import { Deferred } from "../resolve/deferred.ts";
import { placedText, type Place } from "../resolve/place.ts";
import { policyDocument, type Statement } from "./grants/statement.ts";

/** What the texts of a policy are about, which a template knows by names of its own. */
interface PolicyPlace {
  readonly place: Place;
  /** The name of the log group in the workload's stack. */
  readonly logGroup: string;
}

/** A role from elsewhere: what it has to allow is its owner's to grant. */
export function givenRole(
  use: GivenRole["use"],
  arn: string | Deferred | undefined,
  statements: () => readonly Statement[],
  about: PolicyPlace,
): readonly GivenRole[] {
  const text = arn instanceof Deferred && !("Fn::GetAtt" in arn.template) ? arn.read : arn;
  return typeof text === "string" ? [{ use, arn: text, policy: withTexts(policyDocument(statements()), about) }] : [];
}

/** The same with every intrinsic as the text that it becomes. */
function withTexts(value: unknown, about: PolicyPlace): unknown {
  if (Array.isArray(value)) return value.map((item) => withTexts(item, about));
  if (!isRecord(value)) return value;
  return isIntrinsic(value)
    ? textOf(value, about)
    : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withTexts(inner, about)]));
}

function isIntrinsic(value: object): value is Intrinsic {
  return "Ref" in value || "Fn::Sub" in value || "Fn::GetAtt" in value || "Fn::Join" in value;
}

function textOf(intrinsic: Intrinsic, about: PolicyPlace): string {
  const { place, logGroup } = about;
  if ("Fn::Join" in intrinsic) {
    const [separator, parts] = intrinsic["Fn::Join"];
    if (!isList(parts)) return textOf(parts, about);
    return parts.map((part) => (typeof part === "string" ? part : textOf(part, about))).join(separator);
  }
  if ("Fn::Sub" in intrinsic) return placedText(place, intrinsic["Fn::Sub"]);
  if ("Fn::GetAtt" in intrinsic && intrinsic["Fn::GetAtt"][0] === "LogGroup") {
    return placedText(place, `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:${logGroup}:*`);
  }
  return "Ref" in intrinsic ? placedText(place, `\${${intrinsic.Ref}}`) : JSON.stringify(intrinsic);
}

function isList(parts: readonly (string | Intrinsic)[] | Intrinsic): parts is readonly (string | Intrinsic)[] {
  return Array.isArray(parts);
}
