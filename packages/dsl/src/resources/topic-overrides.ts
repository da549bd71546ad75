/**
 * The escape hatch of a topic: properties of its `AWS::SNS::Topic`, in CloudFormation's spelling. It is merged over what
 * the compiler writes: a tag changes the one of its `Key`, or is added.
 * @example { Subscription: [{ Protocol: "email", Endpoint: "on-call@example.com" }] }
 */
export interface TopicOverrides {
  /**
   * What SNS looks for in messages, and what becomes of those that have it. Of standard topics alone.
   * @default none
   * @see https://docs.aws.amazon.com/sns/latest/dg/sns-message-data-protection-policies.html
   */
  readonly DataProtectionPolicy?: object;
  /**
   * Most bytes of a message.
   * @default none: SNS's own
   */
  readonly MaximumMessageSize?: number;
  /**
   * Who gets the messages beside the queues that `subscribe` to the topic: a person, an endpoint, a function.
   * @default none
   * @example [{ Protocol: "email", Endpoint: "on-call@example.com" }]
   */
  readonly Subscription?: readonly { readonly Protocol: string; readonly Endpoint: string }[];
  /**
   * Tags of the topic.
   * @default none
   */
  readonly Tags?: readonly { readonly Key: string; readonly Value: string }[];
}
