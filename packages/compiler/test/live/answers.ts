import type { Answer, Refusal } from "../../src/live/aws/answer.ts";
import type { Ask, Aws } from "../../src/live/aws/aws.ts";
import type { CallName, Input, Output } from "../../src/live/aws/calls.ts";

/** What AWS answers to each call; a call that is not here fails. */
export type Answers = {
  readonly [Name in CallName]?: (input: Input<Name>) => Output<Name> | Refused;
};

export class Refused {
  readonly refusal: Omit<Refusal, "action">;

  constructor(refusal: Omit<Refusal, "action">) {
    this.refusal = refusal;
  }
}

export const denied = (): Refused =>
  new Refused({
    why: "denied",
    code: "AccessDeniedException",
    message: "User: arn:aws:iam::123456789012:user/reader is not authorized to perform: it",
  });

export const failed = (code: string, message = `${code}.`): Refused => new Refused({ why: "failed", code, message });

/** AWS that answers from a table. */
export function awsOf(answers: Answers): Aws {
  const ask: Ask = (name, input) => Promise.resolve(answerOf(name, input, answers));
  const caller = "arn:aws:iam::123456789012:user/reader";
  return { ask, account: "123456789012", region: "us-east-1", caller };
}

function answerOf<Name extends CallName>(name: Name, input: Input<Name>, answers: Answers): Answer<Output<Name>> {
  const answered = answers[name]?.(input) ?? failed("NotAnswered");
  return answered instanceof Refused ? { refusal: { action: name, ...answered.refusal } } : { value: answered };
}
