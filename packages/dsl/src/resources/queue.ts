import type { OutsideId } from "../outside/outside-id.ts";
import { namedOutside, type NamedOutside } from "../outside/named-outside.ts";
import type { Suppression } from "@ecs-dsl/validators";
import { placed } from "../call-site.ts";
import { held, isSettings } from "../held.ts";
import { outputReference, type Reference } from "../reference.ts";
import type { QueueOverrides } from "./queue-overrides.ts";
import type { AnyTopic, FilteredTopic } from "./topic.ts";
import type { KmsKey } from "./kms-key.ts";

/** Where messages go that are received time and again, and never deleted. */
export interface DeadLetter {
  /** How often a message is received before it goes there; 1 to 1000. */
  readonly maxReceiveCount: number;
  /**
   * The queue that they go to. It is a FIFO queue where this one is, and in the same region and account; reported as
   * `config/queue-dead-letter`.
   * @default a queue in the same stack, which keeps them for 14 days
   */
  readonly queue?: AnyQueue;
}

/** Settings of a queue. Names and units are SQS's own. */
export interface QueueProps {
  /**
   * Seconds for which a message that was received is hidden from others, 0 to 43200. Give a task the time that it needs
   * for one message: a worker whose `stopTimeout` is longer is reported as `config/queue-visibility`.
   * @default 30
   * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html
   */
  readonly visibilityTimeout?: number;
  /**
   * What becomes of messages that nobody can work off. Without it they come back until `messageRetentionPeriod` is over.
   * @default none
   * @example { maxReceiveCount: 5 }
   */
  readonly deadLetter?: DeadLetter;
  /**
   * Whether messages of a group stay in order and are delivered once. SQS cannot change it later: another value makes
   * another queue; the old one stays outside of the stack, with its messages, and `deploy.sh` names it.
   * @default false
   * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/FIFO-queues.html
   */
  readonly fifo?: boolean;
  /**
   * Whether two messages with the same body within five minutes are one. Of FIFO queues alone, reported as
   * `config/queue-fifo`.
   * @default false: each message needs an id of its own
   */
  readonly contentBasedDeduplication?: boolean;
  /**
   * What deduplication is about. Of FIFO queues alone.
   * @default "queue"
   */
  readonly deduplicationScope?: "messageGroup" | "queue";
  /**
   * What the limit of messages per second is about. Of FIFO queues alone; `"perMessageGroupId"` goes with a
   * `deduplicationScope` of `"messageGroup"` alone, reported as `config/queue-fifo`.
   * @default "perQueue"
   */
  readonly fifoThroughputLimit?: "perMessageGroupId" | "perQueue";
  /**
   * The KMS key that encrypts the messages: its ARN, its id, an alias such as `alias/shop`, or `data.arn("Key")` of a
   * `stack()`. Tasks that refer to the
   * queue get the rights on it that they need, through SQS alone. A topic can feed the queue only if the key's policy lets
   * `sns.amazonaws.com` use it: `alias/aws/sqs` does not, reported as `config/subscription-key`, and for another key
   * `config/subscription-key-policy` says what its policy needs.
   * @default a key of SQS, which asks for no right of its own
   */
  readonly kmsKey?: KmsKey;
  /**
   * Seconds for which SQS uses a data key again before it asks KMS for another, 60 to 86400.
   * @default 300
   */
  readonly kmsDataKeyReusePeriodSeconds?: number;
  /**
   * Seconds for which a new message is hidden from everybody, 0 to 900.
   * @default 0
   */
  readonly delaySeconds?: number;
  /**
   * Seconds for which SQS keeps a message, 60 to 1209600, which is 14 days.
   * @default 345600, which is 4 days
   */
  readonly messageRetentionPeriod?: number;
  /**
   * Seconds for which a call that receives waits for a message, 0 to 20. Longer waits cost less.
   * @default 20
   */
  readonly receiveMessageWaitTimeSeconds?: number;
  /**
   * Most bytes of a message, 1024 to 1048576.
   * @default 1048576
   */
  readonly maximumMessageSize?: number;
  /**
   * The topics whose messages go into the queue, all of them or those that a filter takes; each topic once, reported as
   * `config/subscription-twice`. Of a FIFO queue they are FIFO topics, reported as `config/subscription-fifo`. The queue lets
   * these topics send, and nobody else. What SNS cannot deliver goes to the dead letters where the queue has its own. A topic
   * of another account has to let this one subscribe.
   * @default none
   * @example [orders.filter({ kind: ["paid"] }), shipments]
   * @see https://docs.aws.amazon.com/sns/latest/dg/subscribe-sqs-queue-to-sns-topic.html
   */
  readonly subscribe?: readonly (AnyTopic | FilteredTopic)[];
  /**
   * Whether the messages of topics arrive as they were published, without the JSON of SNS around them.
   * @default false
   * @see https://docs.aws.amazon.com/sns/latest/dg/sns-large-payload-raw-message-delivery.html
   */
  readonly rawMessageDelivery?: boolean;
  /**
   * Tags of the queue, beside those of the app. At most 50.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * Properties of the queue beyond these settings, in CloudFormation's spelling.
   * @default none
   * @example { RedriveAllowPolicy: { redrivePermission: "denyAll" } }
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html
   */
  readonly overrides?: QueueOverrides;
  /**
   * Warnings about the queue that are right here, each with its reason.
   * @default none
   */
  readonly suppress?: readonly Suppression[];
}

/** What has to be known of a queue that exists. */
export interface ExistingQueueProps {
  /**
   * Whether it keeps the order of messages, where its ARN is a value from outside: as text its name says so, and another word here
   * is reported as `config/queue-arn`.
   * @default false
   */
  readonly fifo?: boolean;
  /**
   * The KMS key that encrypts the messages, where it is not one of SQS: its ARN, its id, or an alias. Tasks that refer to
   * the queue get the rights on it that they need.
   * @default none
   */
  readonly kmsKey?: KmsKey;
}

/** What a task does with a queue whose URL it has. */
export interface QueueUrlProps {
  /**
   * Sending gives the task role `sqs:SendMessage`; receiving gives it the rights to receive messages, to keep them hidden
   * for longer, and to delete them.
   * @default "send"
   */
  readonly access?: "send" | "receive";
}

interface Addressed {
  /**
   * The queue's URL, for `environment` of the workloads that use it, and with it the right to do so.
   * @example environment: { JOBS_URL: jobs.url({ access: "send" }) }
   */
  url(props?: QueueUrlProps): Reference<"output">;
  /**
   * The queue's ARN. It gives no right by itself.
   * @example permissions: [{ actions: ["sqs:PurgeQueue"], resources: [jobs.arn()] }]
   */
  arn(): Reference<"output">;
}

/** A queue that gets a stack of its own. Made by {@link queue}. */
export interface Queue extends Addressed {
  readonly kind: "queue";
  readonly source: "new";
  /** The queue's name, as given. */
  readonly name: string;
  /** All settings, as given. */
  readonly props: QueueProps;
}

/** A queue that exists. Made by `queue.existing(…)`. */
export interface ExistingQueue extends Addressed, NamedOutside {
  readonly kind: "queue";
  readonly source: "existing";
  /** What else is known of it, as given. */
  readonly props: ExistingQueueProps;
}

/** A queue, whether it exists or not. */
export type AnyQueue = Queue | ExistingQueue;

/**
 * A queue of Amazon SQS, in a stack of its own, `<app>-<environment>-queue-<name>`: workloads come and go beside it. A
 * queue that a workload refers to need not be listed in `resources` of the app. CloudFormation names it, so that it can
 * be replaced; its messages are encrypted. It stays when its stack goes, with its messages, and is not taken back. A queue that exists is `queue.existing(…)`.
 *
 * @param name letters, digits and `-`; what tells it from other queues of the app
 * @example
 * const jobs = queue("jobs", { visibilityTimeout: 120, deadLetter: { maxReceiveCount: 5 } });
 * const api = service("api", { cpu: 256, memory: 512, image: "api:1.0", environment: { JOBS_URL: jobs.url() } });
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/welcome.html
 */
export function queue(name: string, props: QueueProps = {}): Queue {
  const self: Queue = placed(
    { kind: "queue", source: "new", name, props: held(props), ...addressed(() => self) },
    queue,
  );
  return self;
}

/**
 * A queue that exists, by its ARN or the value from outside that is it. Nothing of it is changed; workloads that refer to it get
 * rights on it.
 * @example queue.existing("arn:aws:sqs:us-east-1:123456789012:jobs")
 * @example queue.existing(stackOutput("platform", "JobsArn"))
 */
queue.existing = existing;

function existing(arn: OutsideId, props: ExistingQueueProps = {}): ExistingQueue {
  const self: ExistingQueue = placed(
    { kind: "queue", source: "existing", ...namedOutside(arn), props: held(props), ...addressed(() => self) },
    existing,
  );
  return self;
}

function addressed(self: () => AnyQueue): Addressed {
  function url(props: QueueUrlProps = {}): Reference<"output"> {
    // What nobody reads stays in the reference, where compiling finds it.
    const { access = "send", ...others } = isSettings(props) ? props : { given: props };
    return outputReference(self(), "url", url, { access, ...others });
  }
  function arn(): Reference<"output"> {
    return outputReference(self(), "arn", arn);
  }
  return { url, arn };
}
