import type { Aws } from "../aws/aws.ts";

/** Where a secret of a container comes from. */
export interface SecretSource {
  readonly service: "secretsmanager" | "ssm";
  readonly arn: string;
  readonly name: string;
  readonly account: string;
  readonly region: string;
  /** Of a secret whose value is JSON. */
  readonly key?: string;
  readonly versionStage?: string;
  readonly versionId?: string;
}

/** Reads a `valueFrom`: the ARN of a secret with key, stage and version behind it, the ARN of a parameter, or its name. */
export function secretOf(valueFrom: string, { account, region }: Pick<Aws, "account" | "region">): SecretSource {
  const parts = valueFrom.split(":");
  const [, partition = "aws", service, arnRegion = region, arnAccount = account] = parts;
  if (service === "secretsmanager") {
    const [, , , , , , name = "", key = "", stage = "", version = ""] = parts;
    return {
      service: "secretsmanager",
      arn: parts.slice(0, 7).join(":"),
      name: name.replace(/-[A-Za-z0-9]{6}$/, ""),
      account: arnAccount,
      region: arnRegion,
      ...(key === "" ? {} : { key }),
      ...(stage === "" ? {} : { versionStage: stage }),
      ...(version === "" ? {} : { versionId: version }),
    };
  }
  if (service === "ssm") {
    const path = parts
      .slice(5)
      .join(":")
      .replace(/^parameter/, "");
    return { service: "ssm", arn: valueFrom, name: nameOf(path), account: arnAccount, region: arnRegion };
  }
  const arn = `arn:${partition}:ssm:${region}:${account}:parameter/${valueFrom.replace(/^\//, "")}`;
  return { service: "ssm", arn, name: valueFrom, account, region };
}

/** A name without a slash in it has none before it, although its ARN has. */
function nameOf(path: string): string {
  return path.lastIndexOf("/") > 0 ? path : path.replace(/^\//, "");
}
