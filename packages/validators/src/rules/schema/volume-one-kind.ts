import { oneOfKind } from "../one-of-kind.ts";
import { ecsApi } from "../source.ts";

export const volumeOneKind = oneOfKind({
  code: "schema/volume-one-kind",
  on: "taskDefinition",
  at: "volumes[]",
  kinds: [
    "volumes[].host",
    "volumes[].dockerVolumeConfiguration",
    "volumes[].efsVolumeConfiguration",
    "volumes[].s3filesVolumeConfiguration",
    "volumes[].fsxWindowsFileServerVolumeConfiguration",
    "volumes[].configuredAtLaunch",
  ],
  summary: "A volume is of one kind.",
  source: ecsApi("API_Volume.html"),
  says: "volume {item} has {value}",
  because: "ECS accepts one kind of volume",
  help: "Keep one of them.",
});
