import type { Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { combined, forbidden } from "../declared.ts";
import { inFiles } from "../in-files.ts";
import { ecsApi } from "../source.ts";

const FSX = {
  code: "security/fsx-config",
  severity: "warning",
  on: "taskDefinition",
  summary: "A share of FSx is of a task of Windows, with a folder, a secret and a domain.",
  source: ecsApi("API_FSxWindowsFileServerVolumeConfiguration.html", "2026-11-30"),
  because: "ECS mounts a folder of it as a user of a domain",
  fix: "none",
} as const;

const VOLUME = "volumes[].fsxWindowsFileServerVolumeConfiguration";
const SHARE = ["volumes", 0, "fsxWindowsFileServerVolumeConfiguration"];
const isEmpty = (value: unknown) => value === "";

/** What is not there at all is told by the shape of the document. */
export const fsxConfig = inFiles(
  combined(
    forbidden({
      ...FSX,
      at: VOLUME,
      when: isLinux,
      says: "volume {item} of {it} is a share of FSx for Windows File Server, and the task runs Linux",
      because: "containers of Windows alone mount such a share",
      help: say`Set ${property("runtimePlatform.operatingSystemFamily")} to a form of Windows, or use EFS.`,
    }),
    forbidden({
      ...FSX,
      at: `${VOLUME}.rootDirectory`,
      values: isEmpty,
      says: "volume {item} of {it} names no folder of the share",
      help: say`Set ${property([...SHARE, "rootDirectory"])}, like "share".`,
    }),
    forbidden({
      ...FSX,
      at: `${VOLUME}.authorizationConfig.credentialsParameter`,
      values: isEmpty,
      says: "volume {item} of {it} names no secret with a user and a password",
      help: say`Set ${property([...SHARE, "authorizationConfig", "credentialsParameter"])} to the ARN of one.`,
    }),
    forbidden({
      ...FSX,
      at: `${VOLUME}.authorizationConfig.domain`,
      values: isEmpty,
      says: "volume {item} of {it} names no domain",
      help: say`Set ${property([...SHARE, "authorizationConfig", "domain"])} to that of the Active Directory.`,
    }),
  ),
);

function isLinux({ runtimePlatform: platform }: Subjects["taskDefinition"]): boolean {
  return isKnown(platform) && platform.operatingSystemFamily === "LINUX";
}
