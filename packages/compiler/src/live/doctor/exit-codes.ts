import type { Likelihood } from "./finding.ts";

/** What an exit code means, and what to do about it. */
export interface ExitCodeMeaning {
  /** Follows the name of the container. */
  readonly says: string;
  readonly likelihood: Likelihood;
  readonly help: string;
}

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html. Checked 2026-11-30. */
const MEANINGS: Readonly<Record<number, ExitCodeMeaning>> = {
  0: {
    says: "ends by itself, without an error: exit code 0",
    likelihood: "certain",
    help: "A service must not end: run its command in the foreground, or make it a task.",
  },
  1: {
    says: "fails: its application ends with exit code 1",
    likelihood: "certain",
    help: "Read its log: most often a variable or secret is missing or wrong, or a database is out of reach.",
  },
  126: {
    says: "cannot run its command: exit code 126",
    likelihood: "certain",
    help: "Make the file executable in the image, or correct `command` or `entryPoint`.",
  },
  127: {
    says: "does not find its command: exit code 127",
    likelihood: "certain",
    help: "Correct `command` or `entryPoint`, or put the program into the image.",
  },
  137: {
    says: "is killed: exit code 137",
    likelihood: "likely",
    help: "Out of memory, unless the log says otherwise: give it more `memory`. A program that ignores SIGTERM is killed, too, after `stopTimeout`.",
  },
  139: {
    says: "breaks off with a segmentation fault: exit code 139",
    likelihood: "certain",
    help: "Most often the image is for another processor than the task's `runtimePlatform`; else a native library fails.",
  },
  143: {
    says: "was asked to stop, and did: exit code 143",
    likelihood: "possible",
    help: "Look at who asked: a failed health check, a deployment or scaling in. By itself it is no fault.",
  },
};

/** What a container's exit code means; any that is not zero is a failure. */
export function meaningOf(exitCode: number): ExitCodeMeaning {
  return (
    MEANINGS[exitCode] ?? {
      says: `fails: its application ends with exit code ${exitCode}`,
      likelihood: "certain",
      help: "Read its log: what the code means is the application's to say.",
    }
  );
}

export const OUT_OF_MEMORY: ExitCodeMeaning = {
  says: "runs out of memory, and is killed: exit code 137",
  likelihood: "certain",
  help: "Give it more `memory`, or find what it keeps: `alarms: { memory: 90 }` tells in time.",
};
