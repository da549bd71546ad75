import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { listed } from "../../words.ts";
import { ecsApi } from "../source.ts";

export const volumeOneKind = defineRule({
  code: "schema/volume-one-kind",
  severity: "error",
  on: "taskDefinition",
  summary: "A volume is of one kind.",
  source: ecsApi("API_Volume.html"),
  check({ volumes }, report) {
    if (!isKnown(volumes)) return;
    volumes.forEach((volume, index) => {
      if (!isKnown(volume)) return;
      let count = volume.configuredAtLaunch === true ? 1 : 0;
      for (const kind of KINDS) if (isKnown(volume[kind])) count++;
      if (count > 1) report(several(volume, index));
    });
  },
});

const KINDS = [
  "host",
  "dockerVolumeConfiguration",
  "efsVolumeConfiguration",
  "s3filesVolumeConfiguration",
  "fsxWindowsFileServerVolumeConfiguration",
] as const;

function several(
  volume: { readonly [Kind in (typeof KINDS)[number]]?: unknown } & { readonly name?: unknown },
  index: number,
): Finding {
  const kinds = KINDS.filter((kind) => isKnown(volume[kind]));
  const name = typeof volume.name === "string" ? `"${volume.name}"` : `#${index + 1}`;
  const given = kinds.length > 1 ? kinds : [...kinds, "configuredAtLaunch"];
  return {
    at: ["volumes", index],
    message: `Volume ${name} has ${listed(given, "and")}; ECS accepts one kind of volume.`,
    help: "Keep one of them.",
  };
}
