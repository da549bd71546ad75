import type { Rule } from "../../rule.ts";
import { say } from "../../text.ts";
import { shown } from "../../words.ts";
import { declared, lastProperty } from "../declaration.ts";
import { combined } from "../declared.ts";
import { inFiles } from "../in-files.ts";
import { OPAQUE, readable } from "../../placeholder.ts";
import { ecsApi } from "../source.ts";

const stated = {
  code: "iam/role-arn-format",
  on: "taskDefinition",
  summary: "The roles of a task are named by the ARNs of roles.",
  source: ecsApi("API_RegisterTaskDefinition.html"),
} as const;

/** What is known of a role that is none; a name without an ARN registers. Of a config, `config/role-arn` tells it. */
export const roleArnFormat: Rule = inFiles(combined(roleAt("executionRoleArn"), roleAt("taskRoleArn")));

function roleAt(at: "executionRoleArn" | "taskRoleArn") {
  return declared(
    { ...stated, at, says: "{it} names {value} as a role" },
    wrongRole,
    ({ value, at: place, opening }) => ({
      at: place,
      message: say`${opening(shown(value.arn))}; ${value.because}. AWS answers: "Role is not valid".`,
      help: say`Set ${lastProperty(place)} to an ARN like "arn:aws:iam::123456789012:role/shop-api".`,
      ...(value.isShortened ? { severity: "warning" } : {}),
    }),
  );
}

interface WrongRole {
  readonly arn: string;
  readonly because: string;
  /** True for an account that people shorten where they show a file. */
  readonly isShortened: boolean;
}

const ARN = /^arn:[^:]*:([^:]*):([^:]*):([^:]*):([^/]*)\//;
/** What almost all are; the others are read with more care. */
const RIGHT = /^arn:aws:iam::\d{12}:role\//;
const ACCOUNT = /^\d{12}$/;

function wrongRole(value: unknown): WrongRole | undefined {
  if (typeof value !== "string" || !value.startsWith("arn:") || RIGHT.test(value)) return undefined;
  const known = readable(value);
  const [arn, service = "", region = "", account = "", type = ""] = ARN.exec(known ?? "") ?? [];
  if (arn === undefined || arn.includes(OPAQUE)) return undefined;
  const wrong = (because: string, isShortened = false) => ({ arn: value, because, isShortened });
  if (service !== "iam") return wrong(`it is something of ${shown(service)}, not of IAM`);
  if (type !== "role") return wrong(`it is ${shown(type)} of IAM, not a role`);
  if (region !== "") return wrong("IAM has no regions");
  return /^\d+$/.test(account) && !ACCOUNT.test(account) ? wrong("an account has 12 digits", true) : undefined;
}
