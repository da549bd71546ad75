import { isPlaceholder } from "@ecs-dsl/validators/placeholder";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import type { Source } from "../../model/assembly.ts";
import { namedSecrets } from "../plan/named-secrets.ts";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import { keyOf } from "../resolve/secrets.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

const ABOUT = {
  code: "config/key-name",
  severity: "error",
  summary: "A `kmsKey` that is text is the ARN, the id or an alias of a key.",
  source: {
    url: "https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html",
    checked: "2026-11-30",
  },
} as const;

export const resourceKeyName = definePlanRule({
  ...ABOUT,
  on: "app",
  check({ resources }, report) {
    for (const { subject, props } of resources) {
      const { kmsKey } = "kmsKey" in props ? props : {};
      if (isNoKey(kmsKey)) report(noKey(subject, kmsKey, sourceOf(subject, ["kmsKey"])));
    }
  },
});

export const containerKeyName = definePlanRule({
  ...ABOUT,
  on: "container",
  check(container, report) {
    for (const { subject, path, secret } of namedSecrets(container)) {
      const key = keyOf(secret);
      if (isNoKey(key)) report(noKey(subject, key, sourceOf(subject, path)));
    }
  },
});

export const workloadKeyName = definePlanRule({
  ...ABOUT,
  on: "workload",
  check({ subject, logging }, report) {
    const key = logging?.props.kmsKey;
    if (logging === undefined || typeof key !== "string" || key === "") return;
    const source = sourceOf(logging.subject, ["kmsKey"]);
    if (isPlaceholder(key)) return;
    if (!KEY.test(key)) report(noKey(subject, key, source));
    else if (!key.startsWith("arn:")) report(noArn(subject, key, source));
  },
});

export const capacityKeyName = definePlanRule({
  ...ABOUT,
  on: "ec2Capacity",
  check({ subject, props: { rootVolume: { kmsKey } = {} } }, report) {
    if (isNoKey(kmsKey)) report(noKey(subject, kmsKey, sourceOf(subject, ["rootVolume", "kmsKey"])));
  },
});

/** Keys have ids of 36 characters, those of several regions another form; an ARN has one or the other. */
const KEY = /^(?:arn:.+|alias\/[\w/-]+|mrk-[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** True for text that KMS takes for no key; what is empty is reported elsewhere, and what something fills in may become one. */
function isNoKey(key: unknown): key is string {
  return typeof key === "string" && key !== "" && !KEY.test(key) && !isPlaceholder(key);
}

function noKey(subject: Noun, key: string, source: Source): PlanFinding {
  return {
    source,
    message: `${capitalized(subject.words)} has the key ${shown(key)}, which is not the ARN, the id or an alias of a key.`,
    help: /^[\w/-]+$/.test(key)
      ? `Write the alias with what it begins with: "alias/${key}".`
      : 'Write it like "alias/shop", or as an ARN: arn:aws:kms:REGION:ACCOUNT:key/ID.',
  };
}

function noArn(subject: Noun, key: string, source: Source): PlanFinding {
  return {
    source,
    message: `${capitalized(subject.words)} has the key ${shown(key)} for its logs; CloudWatch Logs takes the ARN of a key alone.`,
    help: 'Write it as an ARN, arn:aws:kms:REGION:ACCOUNT:key/ID, or take it of a stack: `data.arn("Key")`.',
  };
}
