import type { Parameter } from "../container/parameter.ts";
import type { Secret } from "../container/secret.ts";

/** Options of an output by Fluent Bit's own names: `{ log_key: "log" }`. */
export type OutputOptions = Readonly<Record<string, string>>;

/** A log group of CloudWatch Logs. */
export interface CloudWatchDestination {
  /**
   * Name of a log group that exists, in the same account and region.
   * @default the workload's own log group
   */
  readonly logGroup?: string;
  /**
   * First part of the name of each log stream, `<logStreamPrefix><container>-firelens-<task id>`.
   * @default the container's name and `/`
   */
  readonly logStreamPrefix?: string;
  /**
   * Further options of Fluent Bit's output `cloudwatch_logs`.
   * @default none
   * @example { log_key: "log" }
   * @see https://docs.fluentbit.io/manual/pipeline/outputs/cloudwatch
   */
  readonly options?: OutputOptions;
}

/** A bucket of S3. The logs are uploaded every minute, or once there are 1 MiB of them. */
export interface S3Destination {
  /** Name of a bucket that exists. */
  readonly bucket: string;
  /**
   * What the keys of the objects begin with. The task role may put objects below it alone.
   * @default none: below the container's and the task's name, anywhere in the bucket
   * @example "shop/api"
   */
  readonly prefix?: string;
  /**
   * Region of the bucket.
   * @default the environment's
   */
  readonly region?: string;
  /**
   * Further options of Fluent Bit's output `s3`.
   * @default none
   * @example { upload_timeout: "10m", compression: "gzip" }
   * @see https://docs.fluentbit.io/manual/pipeline/outputs/s3
   */
  readonly options?: OutputOptions;
}

/** A delivery stream of Amazon Data Firehose. */
export interface FirehoseDestination {
  /** Name of a delivery stream that exists, in the same account. */
  readonly deliveryStream: string;
  /**
   * Region of the stream.
   * @default the environment's
   */
  readonly region?: string;
  /**
   * Further options of Fluent Bit's output `kinesis_firehose`.
   * @default none
   * @see https://docs.fluentbit.io/manual/pipeline/outputs/firehose
   */
  readonly options?: OutputOptions;
}

/** An index of Amazon OpenSearch Service, or of a collection of OpenSearch Serverless. */
export interface OpenSearchDestination {
  /**
   * Host of the endpoint, without `https://`.
   * @example "search-shop-abcdefghijklmnopqrstuvwxyz.us-east-1.es.amazonaws.com"
   */
  readonly host: string;
  /**
   * Name of the domain, in the same account, where the host does not tell it: a custom endpoint.
   * @default what the host says
   */
  readonly domain?: string;
  /**
   * Name of the index.
   * @default "fluent-bit", as in Fluent Bit
   */
  readonly index?: string;
  /**
   * Region of the domain.
   * @default the environment's
   */
  readonly region?: string;
  /**
   * Further options of Fluent Bit's output `opensearch`.
   * @default none
   * @see https://docs.fluentbit.io/manual/pipeline/outputs/opensearch
   */
  readonly options?: OutputOptions;
}

/**
 * One place that logs go to. It is of exactly one kind; another number of them is reported as `config/log-destination`.
 */
export interface LogDestination {
  /**
   * CloudWatch Logs.
   * @default none
   * @example {}
   */
  readonly cloudWatch?: CloudWatchDestination;
  /**
   * Amazon S3.
   * @default none
   * @example { bucket: "shop-logs" }
   */
  readonly s3?: S3Destination;
  /**
   * Amazon Data Firehose: the name of the stream, or more of it.
   * @default none
   * @example "shop-logs"
   */
  readonly firehose?: string | FirehoseDestination;
  /**
   * Amazon OpenSearch Service or Serverless.
   * @default none
   */
  readonly openSearch?: OpenSearchDestination;
  /**
   * Any output of Fluent Bit, by its own options. `Name` says which. What the task role has to allow for it is said in
   * `permissions`.
   * @default none
   * @example { Name: "datadog", Host: "http-intake.logs.datadoghq.eu", TLS: "on", dd_service: "api" }
   * @see https://docs.fluentbit.io/manual/pipeline/outputs
   */
  readonly output?: OutputOptions;
  /**
   * Options of the output whose values ECS reads from Secrets Manager or Parameter Store when a task starts.
   * @default none
   * @example { apikey: secret("prod/datadog", { key: "api-key" }) }
   */
  readonly secretOptions?: Readonly<Record<string, Secret | Parameter>>;
}
