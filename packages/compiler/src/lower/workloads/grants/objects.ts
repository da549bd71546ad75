import { Deferred } from "../../resolve/deferred.ts";
import { arnOf, arnText, literalText, templateText, textValue } from "../../resolve/template-text.ts";
import { itemsOf, memberOf, textOf, textsOf } from "./built-values.ts";
import { allow, type Statement } from "./statement.ts";

/** Files in S3 that the agent fetches before the containers start. */
export function objectStatements(containers: readonly unknown[]): readonly Statement[] {
  const objects = containers.flatMap(objectsOf).flatMap((object) => templateText(object) ?? referredText(object));
  return [
    ...allow("s3:GetObject", objects.map(textValue)),
    ...allow("s3:GetBucketLocation", objects.flatMap(bucketOf).map(textValue)),
  ];
}

function objectsOf(container: unknown): readonly (string | Deferred)[] {
  return [...textsOf(itemsOf(container, "environmentFiles"), "value"), ...routerConfig(container)];
}

/** The configuration of a log router: in S3, or a file of its image. */
function routerConfig(container: unknown): readonly (string | Deferred)[] {
  const options = memberOf(container, "firelensConfiguration", "options");
  const file = textOf(options, "config-file-value");
  return file === undefined || textOf(options, "config-file-type") !== "s3" ? [] : [file];
}

/** The value of another noun, and text around it, as `Fn::Sub` takes it. */
function referredText(object: string | Deferred): readonly string[] {
  if (!(object instanceof Deferred)) return [];
  const { template } = object;
  const parts: unknown = "Fn::Join" in template ? template["Fn::Join"][1] : [template];
  const texts = Array.isArray(parts) ? parts.map(textOfPart) : [];
  return texts.includes(undefined) ? [] : [texts.join("")];
}

function textOfPart(part: unknown): string | undefined {
  if (typeof part === "string") return literalText(part);
  const name = memberOf(part, "Ref");
  const text = memberOf(part, "Fn::Sub");
  return typeof name === "string" ? `\${${name}}` : typeof text === "string" ? text : undefined;
}

/** What stands for a whole object may be in any bucket. */
function bucketOf(object: string): readonly string[] {
  const arn = arnOf(object);
  const [bucket] = arn?.resource.split("/") ?? [];
  if (arn !== undefined) return bucket === undefined ? [] : [arnText({ ...arn, resource: bucket })];
  const [start = ""] = object.split("/");
  return [start === object ? "arn:${AWS::Partition}:s3:::*" : start];
}
