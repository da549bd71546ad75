import { shown } from "@ecs-dsl/validators/words";
import { sourceOf, type Noun } from "../plan/noun.ts";
import { arnOf } from "../resolve/template-text.ts";
import type { PlanFinding } from "./plan-rule.ts";

interface Existing {
  readonly subject: Noun;
  readonly name: string;
  readonly source: "new" | "existing";
}

/** What is wrong with the ARN of a queue or a topic that exists, `sqs` or `sns` being the service in it. */
export function arnFindings({ subject, name, source }: Existing, words: string, service: string): PlanFinding[] {
  if (source === "new" || isArnOf(service, name)) return [];
  return [
    {
      source: sourceOf(subject),
      message: `A ${words} that exists is named ${shown(name)}, which is not the ARN of a ${words}.`,
      help: `Write its ARN: arn:aws:${service}:REGION:ACCOUNT:NAME, with 12 digits for the account.`,
    },
  ];
}

function isArnOf(expected: string, text: string): boolean {
  const { service, region = "", account = "", resource = "" } = arnOf(text) ?? {};
  return service === expected && region !== "" && /^\d{12}$/.test(account) && /^[\w-]+(?:\.fifo)?$/.test(resource);
}
