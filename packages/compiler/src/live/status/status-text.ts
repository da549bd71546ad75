import { counted } from "@ecs-dsl/validators/words";
import { type Paint, paintWith } from "../../text/paint.ts";
import { terminalText } from "../../text/terminal-text.ts";
import { refusalText } from "../aws/refusal-text.ts";
import { textTable } from "../text-table.ts";
import type { State, Status, StoppedTask } from "./status.ts";

const HEAD = ["NAME", "STATE", "TASKS", "ROLLOUT", "REVISION", "IMAGE", "HEALTH"] as const;
const STATE_COLUMN = 1;

/** A line for each service and task, and below the table what is wrong with those that are not as they should be. */
export function statusText(statuses: readonly Status[], color: boolean): string {
  const paint = paintWith(color);
  const table = textTable([HEAD, ...statuses.map(rowOf)], (cell, row, column) => {
    if (row === 0) return paint.dim(cell);
    return column === STATE_COLUMN ? painted(statuses[row - 1]?.state, cell, paint) : cell;
  });
  return table + statuses.map((status) => troubleText(status, paint)).join("");
}

function painted(state: State | undefined, text: string, paint: Paint): string {
  if (state === "failing" || state === "missing") return paint.red(text);
  return state === "deploying" || state === "unseen" ? paint.yellow(text) : text;
}

function rowOf(status: Status): readonly string[] {
  const { name, kind, state, desired, running } = status;
  const tasks = kind === "service" ? `${running}/${desired}` : String(running);
  const isKnown = state !== "missing" && state !== "unseen";
  return [
    name,
    state,
    ...(isKnown
      ? [tasks, rolloutWords(status), revisionOf(status), imageWords(status), healthWords(status)]
      : ["", "", "", "", ""]),
  ];
}

function rolloutWords({ rollouts }: Status): string {
  const [rollout, ...others] = rollouts;
  if (rollout === undefined) return "";
  const failed = rollouts.reduce((sum, { failed: count }) => sum + count, 0);
  const words = [
    rollout.state.toLowerCase().replaceAll("_", " ") || "external",
    ...(others.length > 0 ? [`${counted(others.length, "older one", "older ones")} left`] : []),
    ...(failed > 0 ? [`${counted(failed, "task")} failed`] : []),
  ];
  return words.join(", ");
}

function revisionOf({ rollouts: [rollout], tasks: [task], stopped: [last] }: Status): string {
  return rollout?.taskDefinition ?? task?.taskDefinition ?? last?.taskDefinition ?? "";
}

/** `api@sha256:0123456789ab ×2`: what runs, by digest, since a tag may have moved. */
function imageWords({ tasks }: Status): string {
  const counts = new Map<string, number>();
  for (const { containers } of tasks) {
    for (const { name, image, digest } of containers) {
      const words = digest === undefined ? `${name}: ${shortImage(image)}` : `${name}@${digest.slice(0, 19)}`;
      counts.set(words, (counts.get(words) ?? 0) + 1);
    }
  }
  return [...counts].map(([words, count]) => (count === 1 ? words : `${words} ×${count}`)).join(", ");
}

function shortImage(image: string): string {
  return image.slice(image.lastIndexOf("/") + 1);
}

function healthWords({ targets, tasks }: Status): string {
  const states =
    targets.length > 0 ? targets.flatMap((group) => group.targets.map(({ state }) => state)) : healthOf(tasks);
  const kinds = [...new Set(states)].toSorted();
  return kinds.map((kind) => `${states.filter((state) => state === kind).length} ${kind.toLowerCase()}`).join(", ");
}

function healthOf(tasks: Status["tasks"]): readonly string[] {
  return tasks.map(({ health }) => health).filter((health) => health !== "UNKNOWN");
}

function troubleText(status: Status, paint: Paint): string {
  const lines = [
    ...(status.state === "failing" || status.state === "missing" ? troubleOf(status) : []),
    ...status.unseen.map(refusalText),
  ];
  if (lines.length === 0) return "";
  return `\n${paint.bold(terminalText(status.name))}\n${lines.map((line) => `  ${terminalText(line)}\n`).join("")}`;
}

/** So many of each kind of evidence are shown. */
const SHOWN = 3;

function troubleOf({ state, id, cluster, rollouts, stopped, targets, events, kind }: Status): readonly string[] {
  if (state === "missing") return [`There is no service ${id} in cluster ${cluster}.`];
  return [
    ...rollouts.flatMap(({ reason, state: rollout }) =>
      rollout !== "COMPLETED" && reason !== undefined ? [reason] : [],
    ),
    ...stopped.slice(0, SHOWN).map(stoppedWords),
    ...unhealthyWords(targets).slice(0, SHOWN),
    ...events.slice(0, SHOWN).map(({ at, message }) => `${at ?? ""} ${message}`.trim()),
    ...(kind === "service" ? [`What to do about it: ecs-dsl doctor ${cluster}/${id}`] : []),
  ];
}

function stoppedWords({ id, stoppedAt, stoppedReason, containers }: StoppedTask): string {
  const exits = containers.flatMap(({ name, exitCode, reason }) =>
    exitCode === undefined && reason === undefined
      ? []
      : [[name, exitCode === undefined ? "" : `exit ${exitCode}`, reason ?? ""].filter(Boolean).join(" ")],
  );
  return `${stoppedAt ?? ""} task ${id} stopped: ${[stoppedReason, ...exits].filter(Boolean).join("; ")}`.trim();
}

function unhealthyWords(targets: Status["targets"]): readonly string[] {
  return targets.flatMap(({ group, targets: all }) =>
    all
      .filter(({ state }) => state === "unhealthy")
      .map(
        ({ id, port, reason, description }) =>
          `${group}: ${id}:${port ?? ""} is unhealthy: ${description ?? reason ?? ""}`,
      ),
  );
}
