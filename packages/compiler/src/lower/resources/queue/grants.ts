import type { OutputReference } from "@ecs-dsl/dsl";
import { Deferred } from "../../resolve/deferred.ts";
import type { Resolve } from "../../resolve/references.ts";
import { keyUseStatements } from "../../workloads/grants/keys.ts";
import { allow, type Statement } from "../../workloads/grants/statement.ts";

/** What SQS asks of who sends and of who receives: of the queue, and of the key that encrypts it. */
const RIGHTS: Readonly<Record<string, Rights>> = {
  send: { queue: ["sqs:SendMessage"], key: ["kms:Decrypt", "kms:GenerateDataKey"] },
  receive: {
    queue: ["sqs:ChangeMessageVisibility", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"],
    key: ["kms:Decrypt"],
  },
};

interface Rights {
  readonly queue: readonly string[];
  readonly key: readonly string[];
}

export function isQueueAccess(access: unknown): boolean {
  return typeof access === "string" && Object.hasOwn(RIGHTS, access);
}

/** The rights on a queue of a task that has its URL. */
export function queueStatements(reference: OutputReference, resolve: Resolve): readonly Statement[] {
  const rights = RIGHTS[reference.access ?? ""];
  if (rights === undefined) return [];
  const arn = resolve({ ...reference, output: "arn" });
  const { kmsKey } = { kmsKey: undefined, ...reference.resource.props };
  return [
    ...allow(rights.queue, [arn instanceof Deferred ? arn.template : arn]),
    ...keyUseStatements("sqs", rights.key, typeof kmsKey === "string" ? [kmsKey] : []),
  ];
}
