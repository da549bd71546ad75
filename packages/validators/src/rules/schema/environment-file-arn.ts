import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { shown } from "../../words.ts";
import { isPlaceholder } from "../../placeholder.ts";
import { ecsApi } from "../source.ts";

export const environmentFileArn = defineRule({
  code: "schema/environment-file-arn",
  severity: "error",
  on: "container",
  about: "environmentFiles",
  summary: "An environment file is the ARN of an S3 object whose name ends with .env.",
  source: ecsApi("API_EnvironmentFile.html"),
  check({ container, label }, report) {
    if (!isKnown(container.environmentFiles)) return;
    container.environmentFiles.forEach((file, index) => {
      const value = isKnown(file) ? file.value : undefined;
      if (!isKnown(value) || isPlaceholder(value)) return;
      if (!OBJECT_ARN.test(value)) report(notArn(value, label, index));
      else if (!value.endsWith(".env")) report(notEnv(value, label, index));
    });
  },
});

const OBJECT_ARN = /^arn:aws[a-z-]*:s3:::[^/]+\/.+$/;

/** The `s3://` address of an object, which people copy from the console. */
const OBJECT_URL = /^s3:\/\/([^/]+\/.+\.env)$/;

function notArn(value: string, label: string, index: number): Finding {
  const at = ["environmentFiles", index, "value"];
  const object = OBJECT_URL.exec(value)?.[1];
  const base = {
    at,
    message: `Container ${label} reads its environment from ${shown(value)}. AWS answers: "Invalid arn syntax".`,
  };
  if (object === undefined)
    return { ...base, help: 'Write the object\'s ARN, like "arn:aws:s3:::shop-config/api.env".' };
  const arn = `arn:aws:s3:::${object}`;
  return {
    ...base,
    help: `Write "${arn}".`,
    fix: { title: `Write ${arn}`, edits: [{ op: "set", at, value: arn }] },
  };
}

function notEnv(value: string, label: string, index: number): Finding {
  return {
    at: ["environmentFiles", index, "value"],
    message: `Container ${label} reads its environment from ${shown(value)}; ECS accepts files that end with ".env".`,
    help: 'Rename the object, like "api.env".',
  };
}
