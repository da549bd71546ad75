import type { OutputReference } from "@ecs-dsl/dsl";
import type { Resolve } from "../../resolve/references.ts";
import { templateOf } from "../../resolve/deferred.ts";
import { keyUseStatements, ownKeyIn } from "../../workloads/grants/keys.ts";
import { allow, type Statement } from "../../workloads/grants/statement.ts";

/** The rights of a task that has the topic's ARN: on the topic, and on the key that encrypts its messages. */
export function topicStatements(reference: OutputReference, resolve: Resolve): readonly Statement[] {
  return [
    ...allow(["sns:Publish"], [templateOf(resolve(reference))]),
    ...keyUseStatements("sns", ["kms:Decrypt", "kms:GenerateDataKey"], ownKeyIn(reference.resource, resolve)),
  ];
}
