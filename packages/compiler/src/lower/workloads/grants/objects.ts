import type { Deferred } from "../../resolve/deferred.ts";
import { arnOf, arnText, templateText, textValue } from "../../resolve/template-text.ts";
import { itemsOf, memberOf, textOf, textsOf } from "./built-values.ts";
import { allow, type Statement } from "./statement.ts";

/** Files in S3 that the agent fetches before the containers start. */
export function objectStatements(containers: readonly unknown[]): readonly Statement[] {
  const objects = containers.flatMap(objectsOf).flatMap((object) => templateText(object) ?? []);
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

function bucketOf(object: string): readonly string[] {
  const arn = arnOf(object);
  const [bucket] = arn?.resource.split("/") ?? [];
  return arn === undefined || bucket === undefined ? [] : [arnText({ ...arn, resource: bucket })];
}
