import type { OutsideId } from "../outside/outside-id.ts";
import { namedOutside, type NamedOutside } from "../outside/named-outside.ts";
import type { Suppression } from "@ecs-dsl/validators";
import { placed } from "../call-site.ts";
import { held, isSettings } from "../held.ts";
import { outputReference, type Reference } from "../reference.ts";
import type { AttributeFilter, AttributeFilterProps, BodyFilter, BodyFilterProps } from "./filter-policy.ts";
import type { TopicOverrides } from "./topic-overrides.ts";
import type { KmsKey } from "./kms-key.ts";

/** For how long a FIFO topic keeps what was published. */
export interface ArchivePolicy {
  /** Days, 1 to 365. */
  readonly messageRetentionPeriod: number;
}

/** What CloudWatch Logs is told about deliveries of one protocol. */
export interface DeliveryStatusLogging {
  /**
   * ARN of the role with which SNS logs deliveries.
   * @default none: they are not logged
   */
  readonly successFeedbackRole?: OutsideId;
  /**
   * How many of them in a hundred, 0 to 100.
   * @default 0
   */
  readonly successFeedbackSampleRate?: number;
  /**
   * ARN of the role with which SNS logs deliveries that failed.
   * @default none: they are not logged
   */
  readonly failureFeedbackRole?: OutsideId;
}

/** Protocols whose deliveries SNS logs. */
export type DeliveryProtocol = "application" | "firehose" | "http/s" | "lambda" | "sqs";

/** Settings of a topic. Names and units are SNS's own. */
export interface TopicProps {
  /**
   * From whom messages are that people read, at most 100 characters.
   * @default none
   */
  readonly displayName?: string;
  /**
   * Whether messages of a group stay in order and are published once. SNS cannot change it later: another value makes
   * another topic. A FIFO topic is named after its stack, as CloudFormation makes no name that SNS takes.
   * @default false
   * @see https://docs.aws.amazon.com/sns/latest/dg/sns-fifo-topics.html
   */
  readonly fifo?: boolean;
  /**
   * Whether two messages with the same body within five minutes are one. Of FIFO topics alone, reported as
   * `config/topic-fifo`.
   * @default false: each message needs an id of its own
   */
  readonly contentBasedDeduplication?: boolean;
  /**
   * What the limit of messages per second and deduplication are about. Of FIFO topics alone.
   * @default "Topic"
   */
  readonly fifoThroughputScope?: "MessageGroup" | "Topic";
  /**
   * For how long the topic keeps messages, for subscriptions that replay them. Of FIFO topics alone.
   * @default none: they are gone once they are delivered
   * @see https://docs.aws.amazon.com/sns/latest/dg/fifo-message-archiving-replay.html
   */
  readonly archivePolicy?: ArchivePolicy;
  /**
   * The KMS key that encrypts the messages: its ARN, its id, an alias such as `alias/shop`, or `data.arn("Key")` of a
   * `stack()`. Tasks that have the topic's
   * ARN get the rights on it that they need, through SNS alone. What AWS publishes, as the alarms of CloudWatch, needs a key
   * whose policy lets that service use it: `alias/aws/sns` does not.
   * @default none
   * @see https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
   */
  readonly kmsKey?: KmsKey;
  /**
   * How messages to HTTP endpoints are signed: `"1"` with SHA1, `"2"` with SHA256.
   * @default "1"
   */
  readonly signatureVersion?: "1" | "2";
  /**
   * Whether SNS sends segments of its own to X-Ray, or passes on what publishers send.
   * @default "PassThrough"
   * @see https://docs.aws.amazon.com/sns/latest/dg/sns-active-tracing.html
   */
  readonly tracingConfig?: "Active" | "PassThrough";
  /**
   * What is logged of deliveries, by their protocol.
   * @default nothing
   * @example { sqs: { failureFeedbackRole: "arn:aws:iam::123456789012:role/sns-logs" } }
   * @see https://docs.aws.amazon.com/sns/latest/dg/sns-topic-attributes.html
   */
  readonly deliveryStatusLogging?: Readonly<Partial<Record<DeliveryProtocol, DeliveryStatusLogging>>>;
  /**
   * Tags of the topic, beside those of the app. At most 50.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * Properties of the topic beyond these settings, in CloudFormation's spelling.
   * @default none
   * @example { Subscription: [{ Protocol: "email", Endpoint: "on-call@example.com" }] }
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html
   */
  readonly overrides?: TopicOverrides;
  /**
   * Warnings about the topic that are right here, each with its reason.
   * @default none
   */
  readonly suppress?: readonly Suppression[];
}

/** What has to be known of a topic that exists. */
export interface ExistingTopicProps {
  /**
   * Whether it keeps the order of messages, where its ARN is a value from outside: as text its name says so, and another word here
   * is reported as `config/topic-arn`.
   * @default false
   */
  readonly fifo?: boolean;
  /**
   * The KMS key that encrypts the messages: its ARN, its id, or an alias. Tasks that have the topic's ARN get the rights on
   * it that they need.
   * @default none
   */
  readonly kmsKey?: KmsKey;
}

interface Published {
  /**
   * The topic's ARN. In `environment` of a workload, alone or in `text`, it gives the task role `sns:Publish`; in
   * `permissions` it stands for the topic, and what they allow is all that they give.
   * @example environment: { ORDERS_TOPIC_ARN: orders.arn() }
   */
  arn(): Reference<"output">;
  /**
   * The messages of the topic that a queue is to get, for its `subscribe`: those with one of the values of each attribute,
   * or of each property of the body. At most 5 of them, and 150 combinations of their values, reported as
   * `config/filter-policy`.
   * @example orders.filter({ kind: ["paid", "refunded"] })
   * @example orders.filter({ total: [{ numeric: [">=", 100] }] }, { scope: "MessageBody" })
   * @see https://docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html
   */
  filter(policy: AttributeFilter, props?: AttributeFilterProps): FilteredTopic;
  filter(policy: BodyFilter, props: BodyFilterProps): FilteredTopic;
}

/** A topic that gets a stack of its own. Made by {@link topic}. */
export interface Topic extends Published {
  readonly kind: "topic";
  readonly source: "new";
  /** The topic's name, as given. */
  readonly name: string;
  /** All settings, as given. */
  readonly props: TopicProps;
}

/** A topic that exists. Made by `topic.existing(…)`. */
export interface ExistingTopic extends Published, NamedOutside {
  readonly kind: "topic";
  readonly source: "existing";
  /** What else is known of it, as given. */
  readonly props: ExistingTopicProps;
}

/** A topic, whether it exists or not. */
export type AnyTopic = Topic | ExistingTopic;

/** Some of the messages of a topic. Made by its `filter`. */
export interface FilteredTopic {
  readonly kind: "filtered-topic";
  /** The topic, as it was made. */
  readonly topic: AnyTopic;
  /** Which messages, and what of them says so. */
  readonly props: {
    readonly filterPolicy: AttributeFilter | BodyFilter;
    readonly scope?: "MessageAttributes" | "MessageBody";
  };
}

/**
 * A topic of Amazon SNS, in a stack of its own, `<app>-<environment>-topic-<name>`: who publishes does not know who
 * listens. A topic that a workload refers to need not be listed in `resources` of the app. One that `onFailure` of a task
 * names lets EventBridge publish, too. One that exists is `topic.existing(…)`.
 *
 * @param name letters, digits and `-`; what tells it from other topics of the app
 * @example
 * const orders = topic("orders");
 * const api = service("api", { cpu: 256, memory: 512, image: "api:1.0", environment: { ORDERS_TOPIC_ARN: orders.arn() } });
 * @see https://docs.aws.amazon.com/sns/latest/dg/welcome.html
 */
export function topic(name: string, props: TopicProps = {}): Topic {
  const self: Topic = placed(
    { kind: "topic", source: "new", name, props: held(props), ...published(() => self) },
    topic,
  );
  return self;
}

/**
 * A topic that exists, by its ARN or the value from outside that is it, of any account and region. Nothing of it is changed: the
 * policy of a topic of another account has to let this one publish.
 * @example topic.existing("arn:aws:sns:us-east-1:123456789012:orders")
 * @example topic.existing(parameter("/platform/orders-topic"))
 */
topic.existing = existing;

function existing(arn: OutsideId, props: ExistingTopicProps = {}): ExistingTopic {
  const self: ExistingTopic = placed(
    { kind: "topic", source: "existing", ...namedOutside(arn), props: held(props), ...published(() => self) },
    existing,
  );
  return self;
}

function published(self: () => AnyTopic): Published {
  function arn(): Reference<"output"> {
    return outputReference(self(), "arn", arn, { access: "publish" });
  }
  function filter(filterPolicy: BodyFilter, props: AttributeFilterProps | BodyFilterProps = {}): FilteredTopic {
    // What nobody reads stays in the settings, where compiling finds it.
    const settings = isSettings(props) ? { ...props, filterPolicy } : { given: props, filterPolicy };
    return placed({ kind: "filtered-topic", topic: self(), props: held(settings) }, filter);
  }
  return { arn, filter };
}
