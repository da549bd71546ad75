import type { OutputReference } from "@ecs-dsl/dsl";
import { templateOf } from "../../resolve/deferred.ts";
import type { Resolve } from "../../resolve/references.ts";
import { keyUseStatements, ownKeyIn } from "../../workloads/grants/keys.ts";
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
  return [
    ...allow(rights.queue, [templateOf(resolve({ ...reference, output: "arn" }))]),
    ...keyUseStatements("sqs", rights.key, ownKeyIn(reference.resource, resolve)),
  ];
}
