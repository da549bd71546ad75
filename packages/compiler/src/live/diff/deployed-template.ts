import { isRecord } from "../../read/is-record.ts";
import { FormatLoader } from "../../formats/text-formats.ts";
import { onceFor } from "../../once-for.ts";
import type { Answer } from "../aws/answer.ts";
import type { Aws } from "../aws/aws.ts";

/** A template as it is written; it may be anything. */
export type WrittenTemplate = Readonly<Record<string, unknown>>;

/** The templates of stacks as CloudFormation has them, each asked for once. */
export const deployedTemplates = onceFor((aws: Aws) => {
  const formats = new FormatLoader();
  const known = new Map<string, Promise<Answer<WrittenTemplate | undefined>>>();
  /** Undefined where there is no such stack. */
  return (name: string): Promise<Answer<WrittenTemplate | undefined>> => {
    const asked = known.get(name) ?? deployedTemplate(aws, name, formats);
    known.set(name, asked);
    return asked;
  };
});

async function deployedTemplate(
  aws: Aws,
  name: string,
  formats: FormatLoader,
): Promise<Answer<WrittenTemplate | undefined>> {
  const action = "cloudformation:GetTemplate";
  const answer = await aws.ask(action, { StackName: name });
  if ("refusal" in answer) {
    const { code, message } = answer.refusal;
    return code === "ValidationError" && message.includes("does not exist") ? { value: undefined } : answer;
  }
  const { TemplateBody: text = "" } = answer.value;
  const { parsed } = await formats.parseTemplate("", Buffer.from(text), text);
  if (isRecord(parsed?.value)) return { value: parsed.value };
  return { refusal: { action, why: "failed", code: "Error", message: "what it answers cannot be read" } };
}
