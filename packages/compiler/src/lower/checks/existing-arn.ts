import { shown } from "@ecs-dsl/validators/words";
import type { NamedOutside } from "@ecs-dsl/dsl";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import { arnOf } from "../resolve/template-text.ts";
import type { PlanFinding } from "./plan-rule.ts";

interface Existing {
  readonly subject: Noun;
  readonly name: string;
  readonly given?: NamedOutside["given"];
  readonly source: "new" | "existing";
  readonly props: { readonly fifo?: boolean };
}

/** What is wrong with the ARN of a queue or a topic that exists, `sqs` or `sns` being the service in it. */
export function arnFindings(noun: Existing, words: string, service: string): PlanFinding[] {
  const { subject, name, source } = noun;
  if (source === "new" || noun.given !== undefined) return [];
  if (isArnOf(service, name)) return isOtherwise(noun) ? [otherKind(noun, words)] : [];
  return [
    {
      source: sourceOf(subject),
      message: `A ${words} that exists is named ${shown(name)}, which is not the ARN of a ${words}.`,
      help: `Write its ARN: arn:aws:${service}:REGION:ACCOUNT:NAME, with 12 digits for the account.`,
    },
  ];
}

/** Whether `fifo` says of it what its name does not. */
function isOtherwise({ name, props: { fifo = name.endsWith(".fifo") } }: Existing): boolean {
  return fifo !== name.endsWith(".fifo");
}

function otherKind({ subject, name, props }: Existing, words: string): PlanFinding {
  return {
    source: sourceOf(subject, ["fifo"]),
    message: `A ${words} that exists is ${shown(name)}, and \`fifo\` is ${props.fifo}: names of FIFO ${words}s end in ".fifo", and no others do.`,
    help: "Remove `fifo`: it is for an ARN that is a value from outside.",
  };
}

function isArnOf(expected: string, text: string): boolean {
  const { service, region = "", account = "", resource = "" } = arnOf(text) ?? {};
  return service === expected && region !== "" && /^\d{12}$/.test(account) && /^[\w-]+(?:\.fifo)?$/.test(resource);
}
