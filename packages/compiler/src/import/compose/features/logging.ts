import { Call, type DraftValue } from "../../draft.ts";
import type { Given } from "../../reading/given.ts";
import { filled } from "../../reading/filled.ts";

/** CloudWatch Logs, with what a service says of them. */
export function loggingOf(given: Given | undefined): DraftValue | undefined {
  const driver = given?.member("driver");
  const name = driver?.text();
  const options = given?.member("options");
  if (name !== "awslogs") {
    driver?.approximated("What a container writes is in CloudWatch Logs; `fireLens({ to: … })` sends it elsewhere.");
    options?.leftOut("They are of a log driver that Fargate does not have here.");
    return undefined;
  }
  for (const key of ["awslogs-region", "awslogs-create-group"]) options?.member(key)?.taken();
  const props = filled({
    logGroup: options?.member("awslogs-group")?.text(),
    streamPrefix: options?.member("awslogs-stream-prefix")?.text(),
    datetimeFormat: options?.member("awslogs-datetime-format")?.text(),
    multilinePattern: options?.member("awslogs-multiline-pattern")?.text(),
  });
  return props === undefined ? undefined : new Call("awsLogs", [props]);
}
