import type { Volume } from "../../documents/index.ts";
import { ECS_NAME_PATTERN } from "../../facts/names.ts";
import { defineRule, type Finding, type Report } from "../../rule.ts";
import { isKnown, type Read } from "../../unknown.ts";
import { shown } from "../../words.ts";
import { isPlaceholder } from "../../placeholder.ts";
import { ecsApi } from "../source.ts";
import { property, say } from "../../text.ts";

export const volumeName = defineRule({
  code: "schema/volume-name",
  severity: "error",
  on: "taskDefinition",
  about: "volumes",
  summary: "Each volume has a name of its own, made of letters, digits, hyphens and underscores.",
  source: ecsApi("API_Volume.html"),
  check({ volumes }, report) {
    if (!isKnown(volumes)) return;
    volumes.forEach((volume, index) => {
      if (!isKnown(volume)) return;
      checkName(volume, index, report);
      const first = volumes.findIndex((other) => isKnown(other) && other.name === volume.name);
      if (isKnown(volume.name) && volume.name !== "" && first < index) report(repeated(volume.name, index));
    });
  },
});

function checkName({ name }: Read<Volume>, index: number, report: Report): void {
  if (name === undefined || name === "") report(nameless(index));
  else if (isKnown(name) && !ECS_NAME_PATTERN.test(name) && !isPlaceholder(name)) report(malformed(name, index));
}

function nameless(index: number): Finding {
  return {
    at: ["volumes", index],
    message: `Volume #${index + 1} has no name, so no container can mount it.`,
    help: say`Add ${property(["volumes", index, "name"])}, like "data".`,
  };
}

function malformed(name: string, index: number): Finding {
  return {
    at: ["volumes", index, "name"],
    message: `A volume is named ${shown(name)}; ECS accepts up to 255 letters, digits, hyphens and underscores.`,
    help: 'Write it like "data".',
  };
}

function repeated(name: string, index: number): Finding {
  return {
    at: ["volumes", index, "name"],
    message: `Two volumes are named "${name}"; ECS accepts a name once.`,
    help: "Rename one of them.",
  };
}
