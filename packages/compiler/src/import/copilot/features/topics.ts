import { Call, Constant, Method, Text, type DraftValue, type Members } from "../../draft.ts";
import type { Given } from "../../reading/given.ts";
import type { Setting } from "../setting.ts";
import type { CopilotWorkload } from "../workload.ts";
import { seconds } from "./container.ts";
import { unless } from "../../reading/filled.ts";

/** What Copilot tells a publisher of its topics: a JSON object of their ARNs. */
export function publishedBy(workload: CopilotWorkload, setting: Setting): Members {
  const topics = (workload.manifest.member("publish")?.member("topics")?.list() ?? []).flatMap((given) => {
    const name = given.member("name")?.text();
    if (name === undefined) return [given.leftOut("It has no name.")].filter((each) => each !== undefined);
    given.member("allowed_workers")?.leftOut("A worker subscribes to a topic; nobody else has to allow it.");
    return [{ name, topic: topicOf(workload.name, given, name, setting) }];
  });
  if (topics.length === 0) return {};
  return { COPILOT_SNS_TOPIC_ARNS: jsonOf(topics.map(({ name, topic }) => [name, new Method(topic, "arn")])) };
}

/** JSON text of names and references. */
function jsonOf(entries: readonly (readonly [string, Method])[]): Text {
  const parts = entries.flatMap(([name, value], at) => [`${at === 0 ? "{" : '",'}${JSON.stringify(name)}:"`, value]);
  return new Text([...parts, '"}']);
}

function topicOf(service: string, given: Given, name: string, setting: Setting): Constant {
  return setting.constants.of(`topic:${service}:${name}`, () => {
    const publishers = setting.workloads.filter((each) => topicGiven(each, name) !== undefined);
    const own = publishers.length > 1 ? `${service}-${name}` : name;
    const props = fifoOf(given.member("fifo"));
    return new Constant(own, new Call("topic", Object.keys(props).length === 0 ? [own] : [own, props]));
  });
}

function topicGiven({ manifest }: CopilotWorkload, name: string): Given | undefined {
  return manifest
    .member("publish")
    ?.member("topics")
    ?.items()
    .find((each) => each.member("name")?.value === name);
}

/** What `fifo` says, of topics and queues: a boolean or its settings. */
function fifoOf(given: Given | undefined): Readonly<Record<string, DraftValue>> {
  if (given === undefined) return {};
  if (!given.isMap) return given.boolean() === true ? { fifo: true } : {};
  const deduplicates = given.member("content_based_deduplication")?.boolean();
  return { fifo: true, ...(deduplicates === true ? { contentBasedDeduplication: true } : {}) };
}

/** The queues of a worker, and what Copilot tells it of them. */
export interface Subscriptions {
  readonly queue: Constant;
  readonly environment: Members;
}

export function subscriptionsOf({ name, manifest }: CopilotWorkload, setting: Setting): Subscriptions {
  const subscribe = manifest.member("subscribe");
  const topics = (subscribe?.member("topics")?.list() ?? []).flatMap((given) => {
    const subscription = subscriptionOf(given, setting);
    return subscription === undefined ? [] : [subscription];
  });
  const shared = topics.filter(({ own }) => own === undefined).map(({ value }) => value);
  const queue = queueOf(name, subscribe?.member("queue"), shared, setting);
  const own = topics.flatMap(({ label, topic, own, value }) =>
    own === undefined
      ? []
      : [[label, urlOf(queueOf(`${name}-${topic}`, own.isMap ? own : undefined, [value], setting))] as const],
  );
  return {
    queue,
    environment: {
      COPILOT_QUEUE_URI: urlOf(queue),
      ...(own.length === 0 ? {} : { COPILOT_TOPIC_QUEUE_URIS: jsonOf(own) }),
    },
  };
}

function urlOf(queue: Constant): Method {
  return new Method(queue, "url", [{ access: "receive" }]);
}

interface Subscription {
  readonly topic: string;
  /** What Copilot calls it in its JSON. */
  readonly label: string;
  readonly value: DraftValue;
  /** The queue of its own, where it has one. */
  readonly own: Given | undefined;
}

function subscriptionOf(given: Given, setting: Setting): Subscription | undefined {
  const [name, service] = [given.member("name")?.text(), given.member("service")?.text()];
  const publisher = setting.workloads.find((each) => each.name === service);
  const published = publisher === undefined || name === undefined ? undefined : topicGiven(publisher, name);
  const filter = filterOf(given.member("filter_policy"));
  const queue = given.member("queue");
  if (name === undefined || service === undefined) return given.leftOut("It has no name or no service.");
  if (published === undefined)
    return given.leftOut(
      `No manifest of "${service}" publishes "${name}": subscribe to \`topic.existing(…)\` with its ARN.`,
    );
  const topic = topicOf(service, published, name, setting);
  const own = queue === undefined || (!queue.isMap && queue.boolean() !== true) ? undefined : queue;
  const label = `${service}${name.charAt(0).toUpperCase()}${name.slice(1)}EventsQueue`;
  return { topic: name, label, value: filter === undefined ? topic : new Method(topic, "filter", [filter]), own };
}

/** A filter of SNS as it stands, where it is one. */
function filterOf(given: Given | undefined): DraftValue | undefined {
  if (given === undefined) return undefined;
  if (!given.isMap) return given.leftOut("It is not an object.");
  const value = plainOf(given.value);
  const isPolicy = given.members().every(([, member]) => member.isList);
  if (value === undefined || !isPolicy) return given.leftOut("It is not a filter policy of SNS.");
  given.taken();
  return value;
}

function plainOf(value: unknown): DraftValue | undefined {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  if (Array.isArray(value)) {
    const items = value.map(plainOf).filter((item) => item !== undefined);
    return items.length === value.length ? items : undefined;
  }
  if (typeof value !== "object") return undefined;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plainOf(member)]));
}

function queueOf(name: string, given: Given | undefined, subscribe: readonly DraftValue[], setting: Setting): Constant {
  const fifo = given?.member("fifo");
  const isHigh = fifo?.member("high_throughput")?.boolean() === true;
  const props: Members = {
    visibilityTimeout: unless(30, seconds(given?.member("timeout"))),
    messageRetentionPeriod: unless(345_600, seconds(given?.member("retention"))),
    delaySeconds: unless(0, seconds(given?.member("delay"))),
    deadLetter: deadLetterOf(given?.member("dead_letter")),
    ...fifoOf(fifo),
    deduplicationScope: isHigh ? "messageGroup" : fifo?.member("deduplication_scope")?.text(),
    fifoThroughputLimit: isHigh ? "perMessageGroupId" : fifo?.member("throughput_limit")?.text(),
    subscribe: subscribe.length === 0 ? undefined : subscribe,
  };
  const isPlain = Object.values(props).every((value) => value === undefined);
  return setting.constants.of(
    `queue:${name}`,
    () => new Constant(`${name}-queue`, new Call("queue", isPlain ? [name] : [name, props])),
  );
}

function deadLetterOf(given: Given | undefined): Members | undefined {
  const maxReceiveCount = given?.member("tries")?.number();
  return maxReceiveCount === undefined ? undefined : { maxReceiveCount };
}
