import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { inFiles } from "../in-files.ts";
import { ecsGuide } from "../source.ts";

type Subject = Subjects["container"];

/** Of a config, tasks have a network of their own. */
export const localhostInBridge = inFiles(
  defineRule({
    code: "networking/localhost-in-bridge",
    severity: "warning",
    on: "container",
    about: "environment",
    summary: "Containers in Docker's bridge do not look for each other at localhost.",
    source: ecsGuide("task-networking-bridge.html", "2026-11-30"),
    check(subject, report) {
      const { environment } = subject.container;
      if (subject.task.networkMode !== "bridge" || !isKnown(environment)) return;
      environment.forEach((pair, index) => {
        const port = isKnown(pair) && isKnown(pair.value) ? portOf(pair.value) : undefined;
        if (port === undefined || listens(subject.container, port)) return;
        const other = listenerIn(subject, port);
        if (other !== undefined) report(alone(subject.label, index, port, other));
      });
    },
  }),
);

const LOCAL = /^(?:[a-z][a-z0-9+.-]*:\/\/(?:[^@/\s]*@)?)?(?:localhost|127\.0\.0\.1):(?<port>\d{2,5})(?:[/?]|$)/;

function portOf(text: string): number | undefined {
  const port = LOCAL.exec(text)?.groups?.["port"];
  return port === undefined ? undefined : Number(port);
}

/** True where a container has the port, or may have it. */
function listens({ portMappings: mappings }: Subject["container"], port: number): boolean {
  if (mappings === undefined) return false;
  if (!isKnown(mappings)) return true;
  return mappings.some((mapping) => !isKnown(mapping) || mapping.containerPort === port);
}

/** The name of another container of the task that has the port. */
function listenerIn({ container, task }: Subject, port: number): string | undefined {
  const others = isKnown(task.containerDefinitions) ? task.containerDefinitions : [];
  for (const other of others) {
    if (!isKnown(other) || other.name === container.name || !isKnown(other.name) || !isKnown(other.portMappings))
      continue;
    if (other.portMappings.some((mapping) => isKnown(mapping) && mapping.containerPort === port)) return other.name;
  }
  return undefined;
}

function alone(label: string, index: number, port: number, other: string): Finding {
  return {
    at: ["environment", index, "value"],
    message: `Container ${label} looks for port ${port} at localhost, and "${other}" has it; in Docker's bridge each container is a localhost of its own.`,
    help: `Add "${other}" to the links of the container and write ${other}:${port}, or give the task the network mode awsvpc.`,
  };
}
