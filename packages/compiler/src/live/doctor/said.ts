import type { Patient } from "./patient.ts";

/** So many lines are evidence enough. */
const SHOWN = 3;

/** What ECS has said of stopped tasks and of the service that matches, each once, the last first. */
export function said({ stopped, service }: Pick<Patient, "service" | "stopped">, about: RegExp): readonly string[] {
  const reasons = stopped.flatMap(({ id, stoppedReason, containers }) =>
    [stoppedReason, ...containers.map(({ name, reason }) => (reason === undefined ? "" : `${name}: ${reason}`))].map(
      (text) => ({ text, line: `task ${id}: ${text}` }),
    ),
  );
  const events = (service?.events ?? []).map(({ message = "" }) => ({ text: message, line: `event: ${message}` }));
  const told = [...reasons, ...events].filter(({ text }) => about.test(text));
  const once = new Map(told.toReversed().map(({ text, line }) => [withoutIds(text), line]));
  return [...once.values()].toReversed().slice(0, SHOWN);
}

/** The same is said of each task anew. */
function withoutIds(text: string): string {
  return text.replaceAll(/[0-9a-f]{32}|\b\d+\b/g, "");
}
