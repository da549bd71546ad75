import type { S3Destination } from "@ecs-dsl/dsl";
import { PARTITION, substituted } from "../resolve/place.ts";
import { allow } from "../workloads/grants/statement.ts";
import type { DestinationKind } from "./destination-kind.ts";

/**
 * Whole objects, as AWS's example for FireLens has them: what a task that stops has not sent yet is little.
 * Source: https://docs.fluentbit.io/manual/pipeline/outputs/s3. Checked 2026-11-28.
 */
export const s3: DestinationKind<S3Destination> = {
  options: ({ bucket, prefix, region, options }, source) => ({
    Name: "s3",
    region: region ?? source.region,
    bucket,
    s3_key_format: `${folderOf(prefix)}/$TAG/%Y/%m/%d/%H/%M/%S-$UUID`,
    total_file_size: "1M",
    upload_timeout: "1m",
    use_put_object: "On",
    ...options,
  }),
  statements: ({ bucket, prefix }) =>
    allow("s3:PutObject", [substituted(["arn:", PARTITION, `:s3:::${bucket}${folderOf(prefix)}/*`])]),
};

/** `/shop/api`, however its ends are written; nothing without a prefix. */
function folderOf(prefix = ""): string {
  const folder = prefix.replaceAll(/^\/+|\/+$/g, "");
  return folder === "" ? "" : `/${folder}`;
}
