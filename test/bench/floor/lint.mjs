// The least a task-definition linter must do: read, parse, walk every value, find every member in a table of known names.
// node floor/lint.mjs FILE...
import { readFileSync } from "node:fs";

const KNOWN = new Set(
  `family networkMode requiresCompatibilities cpu memory executionRoleArn taskRoleArn runtimePlatform cpuArchitecture
  operatingSystemFamily ephemeralStorage sizeInGiB containerDefinitions name image essential portMappings containerPort
  protocol appProtocol environment value secrets valueFrom logConfiguration logDriver options readonlyRootFilesystem user
  stopTimeout healthCheck command interval timeout retries startPeriod linuxParameters initProcessEnabled capabilities
  drop ulimits softLimit hardLimit dependsOn containerName condition mountPoints sourceVolume containerPath readOnly
  dockerLabels memoryReservation volumes tags key`.split(/\s+/),
);
const NAMED_BY_USERS = new Set(["options", "dockerLabels"]);

function unknownMembers(value) {
  if (Array.isArray(value)) return value.reduce((count, item) => count + unknownMembers(item), 0);
  if (value === null || typeof value !== "object") return 0;
  let count = 0;
  for (const key in value) {
    if (!KNOWN.has(key)) count += 1;
    if (!NAMED_BY_USERS.has(key)) count += unknownMembers(value[key]);
  }
  return count;
}

let problems = 0;
for (const file of process.argv.slice(2)) problems += unknownMembers(JSON.parse(readFileSync(file, "utf8")));
process.exitCode = problems === 0 ? 0 : 1;
