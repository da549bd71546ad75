import { sub, type Intrinsic } from "../../cloudformation/template.ts";
import { Deferred } from "./deferred.ts";

/** A text that is to stay as it is, as `Fn::Sub` takes it. */
export function literalText(text: string): string {
  return text.replaceAll("${", "${!");
}

/** A text as `Fn::Sub` takes it; undefined where a template says it in another way. */
export function templateText(text: string | Deferred): string | undefined {
  if (!(text instanceof Deferred)) return literalText(text);
  const { template } = text;
  return "Fn::Sub" in template ? template["Fn::Sub"] : undefined;
}

/** The text as a template says it: plain where nothing of it is known to the deployment alone. */
export function textValue(text: string): string | Intrinsic {
  return /\$\{[^!]/.test(text) ? sub(text) : text.replaceAll("${!", "${");
}

/** A pseudo parameter has colons of its own. */
const FIELD = String.raw`(?:\$\{AWS::\w+\}|[^:])*`;

/** The six fields of an ARN, the last of which may have colons: `["arn", "aws", "s3", "", "", "bucket/key"]`. */
const ARN = new RegExp(`^(arn):(${FIELD}):(${FIELD}):(${FIELD}):(${FIELD}):(.+)$`, "s");

export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

/** What an ARN says, as `Fn::Sub` takes it; undefined for any other text. */
export function arnOf(text: string): Arn | undefined {
  if (!text.startsWith("arn:")) return undefined;
  const [, , partition, service, region, account, resource] = ARN.exec(text) ?? [];
  if (partition === undefined || service === undefined || region === undefined) return undefined;
  return account === undefined || resource === undefined
    ? undefined
    : { partition, service, region, account, resource };
}

export function arnText({ partition, service, region, account, resource }: Arn): string {
  return ["arn", partition, service, region, account, resource].join(":");
}
