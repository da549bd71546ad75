import type { Status } from "./status.ts";

/** `{ "version": 1, "services": […] }`; times in UTC. */
export function statusJson(statuses: readonly Status[]): string {
  return `${JSON.stringify({ version: 1, services: statuses }, null, 2)}\n`;
}
