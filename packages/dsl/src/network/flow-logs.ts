import type { OutsideId } from "../outside/outside-id.ts";

/** What the network writes down of its connections, and where. */
export interface FlowLogsProps {
  /**
   * Which connections: all, those that are let in, or those that are turned away.
   * @default "ALL"
   */
  readonly trafficType?: "ALL" | "ACCEPT" | "REJECT";
  /**
   * Over how many seconds packets of a connection make one record.
   * @default 600
   */
  readonly maxAggregationInterval?: 60 | 600;
  /**
   * For how many days the log group keeps the records, a number that CloudWatch Logs has; any other, and one beside `s3`, is reported as
   * `config/flow-logs`. The log group goes with the flow logs.
   * @default 30
   * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
   */
  readonly retentionInDays?: number;
  /**
   * A bucket that exists, instead of a log group. AWS adds what it needs to the policy of a bucket of the account.
   * @default none
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-permissions.html
   */
  readonly s3?: FlowLogsBucket;
}

/** Where in S3 flow logs are. */
export interface FlowLogsBucket {
  /** Its name. */
  readonly bucket: OutsideId;
  /**
   * What keys begin with, before what AWS puts there.
   * @default none
   */
  readonly prefix?: string;
}
