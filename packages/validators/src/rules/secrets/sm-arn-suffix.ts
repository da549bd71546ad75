import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { OPAQUE, readable } from "../../placeholder.ts";
import { ARN_SUFFIX, lengthened } from "./arn-suffix.ts";

export const smArnSuffix = defineRule({
  ...ARN_SUFFIX,
  on: "container",
  about: "secrets",
  check({ container, label }, report) {
    if (!isKnown(container.secrets)) return;
    container.secrets.forEach((secret, index) => {
      if (!isKnown(secret) || !isKnown(secret.valueFrom) || !secret.valueFrom.includes(":secretsmanager:")) return;
      const suffix = SECRET_ARN.exec(readable(secret.valueFrom) ?? "")?.[1];
      if (suffix === undefined || suffix === "" || suffix.includes(OPAQUE)) return;
      const named = { name: isKnown(secret.name) ? `"${secret.name}"` : `#${index + 1}`, label, index };
      const [, , stage = "", version = "", ...rest] = suffix.split(":");
      const full = lengthened(suffix);
      if (full !== undefined) report(tooShort(secret.valueFrom, suffix, full, named));
      else if (rest.length > 0) report(tooLong(suffix, named));
      else if (stage !== "" && version !== "") report(stageAndVersion(suffix, named));
    });
  },
});

/** The ARN of a secret and, in the group, what follows its name. */
const SECRET_ARN = /^arn:[^:]+:secretsmanager:[^:]*:[^:]*:secret:[^:]+(.*)$/;

interface Named {
  readonly name: string;
  readonly label: string;
  readonly index: number;
}

function tooShort(valueFrom: string, suffix: string, full: string, { index, label, name }: Named): Finding {
  const at = ["secrets", index, "valueFrom"];
  const value = valueFrom.slice(0, valueFrom.length - suffix.length) + full;
  return {
    at,
    message: `Secret ${name} of container ${label} has the suffix "${suffix}", which lacks colons; the task fails to start.`,
    help: `End the ARN with "${full}".`,
    fix: { title: `End the ARN with ${full}`, edits: [{ op: "set", at, value }] },
  };
}

function tooLong(suffix: string, { index, label, name }: Named): Finding {
  return {
    at: ["secrets", index, "valueFrom"],
    message: `Secret ${name} of container ${label} has the suffix "${suffix}" with more than three parts; the task fails to start.`,
    help: "End the ARN with `:json-key:version-stage:version-id`, each of which may be empty.",
  };
}

function stageAndVersion(suffix: string, { index, label, name }: Named): Finding {
  return {
    at: ["secrets", index, "valueFrom"],
    message: `Secret ${name} of container ${label} has the suffix "${suffix}" with a version stage and a version id; ECS accepts one of the two.`,
    help: "Leave the version stage or the version id empty.",
  };
}
