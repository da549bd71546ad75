import { FARGATE_EPHEMERAL_STORAGE_GIB } from "../../facts/fargate.ts";
import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { isKnown, isPresent } from "../../unknown.ts";
import { capitalized } from "../../words.ts";
import { isFargateTask } from "../launch.ts";
import { nameOf } from "../place.ts";
import { ecsApi } from "../source.ts";
import { property, say, title } from "../../text.ts";

const { min, max, default: standard } = FARGATE_EPHEMERAL_STORAGE_GIB;

export const ephemeralStorageRange = defineRule({
  code: "resources/ephemeral-storage-range",
  severity: "error",
  on: "taskDefinition",
  about: "ephemeralStorage",
  summary: "Ephemeral storage is 21 to 200 GiB, or not set, which means 20 GiB.",
  source: ecsApi("API_EphemeralStorage.html"),
  check(task, report) {
    if (!isKnown(task.ephemeralStorage) || !mayRunOnFargate(task)) return;
    const size = task.ephemeralStorage.sizeInGiB;
    if (!isKnown(size) || (size >= min && size <= max)) return;
    report(outOfRange(task, size));
  },
});

/** Elsewhere ephemeral storage has no place at all: fargate/ephemeral-storage-only. */
function mayRunOnFargate(task: Subjects["taskDefinition"]): boolean {
  return isFargateTask(task) || !isPresent(task.requiresCompatibilities);
}

function outOfRange(task: Subjects["taskDefinition"], size: number): Finding {
  return {
    at: ["ephemeralStorage", "sizeInGiB"],
    message: `${capitalized(nameOf("taskDefinition", task))} asks for ${size} GiB of ephemeral storage; ECS accepts ${min} to ${max} GiB.`,
    ...(size > max ? { help: `Ask for ${max} GiB or less.` } : keepStandard(size)),
  };
}

function keepStandard(size: number): Pick<Finding, "help" | "fix"> {
  return {
    help: say`Remove ${property("ephemeralStorage")} to have ${standard} GiB, or ask for ${min} or more.`,
    ...(size === standard
      ? {
          fix: {
            title: title`Remove ${property("ephemeralStorage")}`,
            edits: [{ op: "remove", at: ["ephemeralStorage"] }],
          },
        }
      : {}),
  };
}
