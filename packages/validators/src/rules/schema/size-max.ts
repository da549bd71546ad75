import { TASK_DEFINITION_BYTES_MAX } from "../../facts/limits.ts";
import { defineRule, type Finding } from "../../rule.ts";
import { ecsGuide } from "../source.ts";
import { property, say } from "../../text.ts";

export const sizeMax = defineRule({
  code: "schema/size-max",
  severity: "error",
  on: "taskDefinition",
  summary: "A task definition has at most 65536 bytes.",
  source: ecsGuide("service-quotas.html"),
  check(task, report, { textLength = roughLength(task, 0) } = {}) {
    if (textLength < CERTAINLY_SMALL) return;
    const bytes = utf8Length(JSON.stringify(task));
    if (bytes > TASK_DEFINITION_BYTES_MAX) report(tooLarge(bytes));
    else if (bytes >= NEARLY_FULL) report(nearlyFull(bytes));
  },
});

/** Escapes make up to six bytes of a character. */
const CERTAINLY_SMALL = TASK_DEFINITION_BYTES_MAX / 8;

const NEARLY_FULL = Math.ceil(TASK_DEFINITION_BYTES_MAX * 0.9);

/** At least the characters of `value` as JSON before escaping. */
function roughLength(value: unknown, length: number): number {
  if (typeof value === "string") return length + value.length + 3;
  if (!isObject(value)) return length + 24;
  let sum = length + 2;
  if (Array.isArray(value)) for (let index = 0; index < value.length; index++) sum = roughLength(value[index], sum);
  else for (const key in value) sum = roughLength(value[key], sum + key.length + 4);
  return sum;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

const HELP = say`Move environment variables to ${property(["containerDefinitions", 0, "environmentFiles"])} or to Parameter Store.`;

function tooLarge(bytes: number): Finding {
  return {
    at: [],
    message: `The task definition has ${bytes} bytes. AWS answers: "Actual length: '${bytes}'. Max allowed length is '${TASK_DEFINITION_BYTES_MAX}' bytes."`,
    help: HELP,
  };
}

function nearlyFull(bytes: number): Finding {
  return {
    at: [],
    message: `The task definition has ${bytes} of the ${TASK_DEFINITION_BYTES_MAX} bytes that ECS accepts.`,
    help: HELP,
    severity: "warning",
  };
}
