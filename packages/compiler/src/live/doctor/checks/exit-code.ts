import type { Check } from "../check.ts";
import type { ExitCodeMeaning } from "../exit-codes.ts";
import { meaningOf, OUT_OF_MEMORY } from "../exit-codes.ts";
import { type Examined, together } from "../finding.ts";
import { isWell } from "../is-well.ts";
import { logTail } from "../log-tail.ts";
import type { Patient } from "../patient.ts";
import type { ContainerStatus, StoppedTask } from "../../status/status.ts";

/** How the containers of stopped tasks have ended, and what the last one has written. */
export const exitCode: Check = {
  name: "exit-code",
  examine: async (patient) => {
    const endings = new Map<string, Ending>();
    for (const task of patient.stopped.filter(hasEnded)) {
      for (const container of task.containers) {
        const { name, exitCode: code } = container;
        const key = `${name} ${code}`;
        const count = (endings.get(key)?.count ?? 0) + 1;
        if (code !== undefined) endings.set(key, { ...(endings.get(key) ?? { task, container, code }), count });
      }
    }
    return together(
      await Promise.all(
        [...endings.values()].filter((ending) => isTold(ending, patient)).map((ending) => toldOf(ending, patient)),
      ),
    );
  },
};

interface Ending {
  /** The last task in which it ended so. */
  readonly task: StoppedTask;
  readonly container: ContainerStatus;
  readonly code: number;
  readonly count: number;
}

/** What somebody stopped has not failed. */
function hasEnded({ stopCode }: StoppedTask): boolean {
  return stopCode === "EssentialContainerExited" || stopCode === "";
}

/** Of a task that is started, and of what is not essential, an end without error is what is wanted. */
function isTold({ code, container }: Ending, { service, containers }: Patient): boolean {
  const definition = containers.find(({ name }) => name === container.name);
  const isEssential = definition?.essential ?? true;
  return isEssential && (code !== 0 || service !== undefined) && !(code === 143 && service === undefined);
}

async function toldOf({ task, container, code, count }: Ending, patient: Patient): Promise<Examined> {
  const isOutOfMemory = code === 137 && /OutOfMemory/i.test(`${container.reason ?? ""} ${task.stoppedReason}`);
  const meaning: ExitCodeMeaning = isOutOfMemory ? OUT_OF_MEMORY : meaningOf(code);
  const log = await logTail(patient, container.name, task.id);
  const finding = {
    likelihood: isWell(patient) ? "possible" : meaning.likelihood,
    says: `Container ${container.name} ${meaning.says}.`,
    evidence: [
      `${count} of the last ${patient.stopped.length} stopped tasks ended so, the last at ${task.stoppedAt ?? "an unknown time"}: ${[task.stoppedReason, container.reason].filter(Boolean).join("; ")}`,
      ...log.lines.map((line) => `log: ${line}`),
    ],
    help: meaning.help,
  } as const;
  return { findings: [finding], unseen: log.unseen };
}
