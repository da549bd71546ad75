import type { Tag } from "../../documents/index.ts";
import { TAG_KEY_LENGTH_MAX, TAG_VALUE_LENGTH_MAX, TAGS_MAX } from "../../facts/limits.ts";
import type { Path } from "../../path.ts";
import { defineRule, type Finding, type Report } from "../../rule.ts";
import { isTaskOfTemplate } from "../../surroundings.ts";
import { isKnown, type Read, type Unknown } from "../../unknown.ts";
import { counted, shown } from "../../words.ts";
import { ecsApi } from "../source.ts";
import { property, say, title } from "../../text.ts";

const ABOUT = {
  code: "schema/tags",
  severity: "error",
  summary: "A resource has at most 50 tags, each with a key of its own that does not begin with aws:.",
  source: ecsApi("API_Tag.html"),
} as const;

export const clusterTags = defineRule({
  ...ABOUT,
  on: "cluster",
  about: "tags",
  check({ tags }, report) {
    if (isKnown(tags)) checkTags(tags, report);
  },
});

export const serviceTags = defineRule({
  ...ABOUT,
  on: "service",
  about: "tags",
  check({ tags }, report) {
    if (isKnown(tags)) checkTags(tags, report);
  },
});

export const taskTags = defineRule({
  ...ABOUT,
  on: "taskDefinition",
  about: "tags",
  check({ tags }, report, { surroundings, isTidied = false } = {}) {
    if (!isKnown(tags)) return;
    if (tags.length === 0 && !isTaskOfTemplate(surroundings) && !isTidied) report(noTags());
    checkTags(tags, report);
  },
});

const RESERVED_KEY = /^aws:/i;

type Tags = readonly (Read<Tag> | Unknown)[];

function checkTags(tags: Tags, report: Report): void {
  if (tags.length > TAGS_MAX) report(tooMany(tags.length));
  tags.forEach((tag, index) => {
    if (!isKnown(tag)) return;
    checkTag(tag, index, report);
    const first = tags.findIndex((other) => isKnown(other) && other.key === tag.key);
    if (isKnown(tag.key) && tag.key !== "" && first < index) report(repeated(tag.key, index));
  });
}

function checkTag({ key, value }: Read<Tag>, index: number, report: Report): void {
  const at = () => ["tags", index];
  if (key === undefined || key === "") report(keyless(at(), index));
  else if (isKnown(key) && key.length > TAG_KEY_LENGTH_MAX) report(longKey(at(), key));
  else if (isKnown(key) && RESERVED_KEY.test(key)) report(reserved(at(), key));
  if (isKnown(value) && value.length > TAG_VALUE_LENGTH_MAX) report(longValue(at(), key, value.length));
}

function noTags(): Finding {
  return {
    at: ["tags"],
    isAbsence: true,
    message: 'The task definition has an empty list of tags. AWS answers: "Tags can not be empty."',
    help: say`Remove ${property("tags")}.`,
    fix: { title: title`Remove ${property("tags")}`, edits: [{ op: "remove", at: ["tags"] }] },
  };
}

function tooMany(count: number): Finding {
  return {
    at: ["tags"],
    message: `There are ${count} tags; ECS accepts ${TAGS_MAX} for a resource.`,
    help: `Remove ${counted(count - TAGS_MAX, "tag")}.`,
  };
}

function keyless(at: Path, index: number): Finding {
  return {
    at,
    message: `Tag #${index + 1} has no key; ECS accepts keys of 1 to ${TAG_KEY_LENGTH_MAX} characters.`,
    help: say`Add ${property([...at, "key"])}, like "team".`,
  };
}

function longKey(at: Path, key: string): Finding {
  return {
    at: [...at, "key"],
    message: `The key of tag ${shown(key)} has ${key.length} characters; ECS accepts ${TAG_KEY_LENGTH_MAX}.`,
    help: `Shorten it by ${counted(key.length - TAG_KEY_LENGTH_MAX, "character")}.`,
  };
}

function reserved(at: Path, key: string): Finding {
  return {
    at: [...at, "key"],
    message: `The key of tag ${shown(key)} begins with "aws:", which AWS keeps for itself.`,
    help: 'Begin the key otherwise, like "shop:team".',
  };
}

function longValue(at: Path, key: unknown, length: number): Finding {
  return {
    at: [...at, "value"],
    message: `The value of ${typeof key === "string" ? `tag ${shown(key)}` : "a tag"} has ${length} characters; ECS accepts ${TAG_VALUE_LENGTH_MAX}.`,
    help: `Shorten it by ${counted(length - TAG_VALUE_LENGTH_MAX, "character")}.`,
  };
}

function repeated(key: string, index: number): Finding {
  return {
    at: ["tags", index, "key"],
    message: `Two tags have the key ${shown(key)}; ECS accepts a key once.`,
    help: "Remove one of them.",
  };
}
