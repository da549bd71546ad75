import { REGION_NAME } from "../../facts/regions.ts";
import type { Path } from "../../path.ts";
import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { shown } from "../../words.ts";
import { readable } from "../placeholder.ts";
import { ecsApi } from "../source.ts";

export const regionUnknown = defineRule({
  code: "schema/region-unknown",
  severity: "warning",
  on: "container",
  summary: "The region of an image, a secret or a log group is the name of an AWS region.",
  source: ecsApi("API_Secret.html"),
  check(subject, report) {
    for (const { at, region } of regionsOf(subject)) {
      if (REGION_LIKE.test(region) && !REGION_NAME.test(region)) report(unknownRegion(at, region, subject.label));
    }
  },
});

/** What is written for a region: two letters and a number in its last part. `region` and `my-region` stand for one. */
const REGION_LIKE = /^[a-z]{2}(?:-[a-z]+)*-[a-z]*\d+[a-z]?$/i;

/** A text that names a region, and a part of it that few others have: most texts are read no further. */
interface RegionalText {
  readonly hint: string;
  readonly form: RegExp;
}

const ECR_URI: RegionalText = {
  hint: ".dkr",
  form: /^\d{12}\.dkr[.-]ecr(?:-fips)?\.([^./]+)\.(?:amazonaws\.com|on\.aws)/,
};
const SECRET_ARN: RegionalText = { hint: "arn:", form: /^arn:[^:]+:(?:secretsmanager|ssm):([^:]+):/ };

interface WrittenRegion {
  readonly at: Path;
  readonly region: string;
}

function regionsOf({ container }: Subjects["container"]): readonly WrittenRegion[] {
  const { image, secrets, logConfiguration: log, repositoryCredentials: credentials } = container;
  const found = [...regionIn(image, ECR_URI, ["image"]), ...secretRegions(secrets, ["secrets"])];
  if (isKnown(credentials)) {
    const at = ["repositoryCredentials", "credentialsParameter"];
    found.push(...regionIn(credentials.credentialsParameter, SECRET_ARN, at));
  }
  if (!isKnown(log)) return found;
  found.push(...secretRegions(log.secretOptions, ["logConfiguration", "secretOptions"]));
  if (log.logDriver === "awslogs" && isKnown(log.options)) {
    const region = log.options["awslogs-region"];
    if (typeof region === "string") found.push({ at: ["logConfiguration", "options", "awslogs-region"], region });
  }
  return found;
}

function secretRegions(secrets: Subjects["container"]["container"]["secrets"], at: Path): readonly WrittenRegion[] {
  if (!isKnown(secrets)) return [];
  return secrets.flatMap((secret, index) =>
    isKnown(secret) ? regionIn(secret.valueFrom, SECRET_ARN, [...at, index, "valueFrom"]) : [],
  );
}

function regionIn(text: unknown, { hint, form }: RegionalText, at: Path): readonly WrittenRegion[] {
  if (typeof text !== "string" || !text.includes(hint)) return [];
  const region = form.exec(readable(text) ?? "")?.[1];
  return region === undefined ? [] : [{ at, region }];
}

function unknownRegion(at: Path, region: string, label: string): Finding {
  return {
    at,
    message: say`Container ${label} has the region ${shown(region)} in ${property(at)}; AWS has no region of such a name.`,
    help: 'Write its name, as in "us-east-1".',
  };
}
