/**
 * The escape hatch of a queue: properties of its `AWS::SQS::Queue`, in CloudFormation's spelling. It is merged over what
 * the compiler writes, and says nothing of the queue for dead letters: a tag changes the one of its `Key`, or is added.
 * @example { RedriveAllowPolicy: { redrivePermission: "denyAll" } }
 */
export interface QueueOverrides {
  /**
   * Which queues may have this one for their dead letters.
   * @default none: SQS's own, every queue of the account in the region
   */
  readonly RedriveAllowPolicy?: RedriveAllowPolicy;
  /**
   * Tags of the queue only, not of its dead letters.
   * @default none
   */
  readonly Tags?: readonly { readonly Key: string; readonly Value: string }[];
}

/** Queues that may have another one for their dead letters. */
export interface RedriveAllowPolicy {
  /** All of the account and region, none, or those of `sourceQueueArns`. */
  readonly redrivePermission: "allowAll" | "byQueue" | "denyAll";
  /**
   * The ARNs of those that may, with `byQueue`.
   * @default none
   */
  readonly sourceQueueArns?: readonly string[];
}
