import { defineRule, type Finding, type Rule, type Subjects } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { imageReference } from "../images/image-reference.ts";
import { ecsApi } from "../source.ts";

type Container = Subjects["container"]["container"];

const SOURCE = ecsApi("API_HealthCheck.html", "2026-11-30");

/** What health checks run, and where, sorted by code. */
export const HEALTH_COMMANDS: readonly Rule[] = [
  defineRule({
    code: "health/port-not-mapped",
    severity: "info",
    presets: ["strict"],
    on: "container",
    about: "healthCheck",
    summary: "A health check asks a port that the container names.",
    source: SOURCE,
    check({ container, label }, report) {
      const ports = mappedPorts(container);
      const asked = askedPort(commandOf(container));
      if (asked !== undefined && ports !== undefined && !ports.includes(asked)) report(unmapped(label, asked, ports));
    },
  }),

  defineRule({
    code: "health/tool-missing",
    severity: "info",
    presets: ["strict"],
    on: "container",
    about: "healthCheck",
    summary: "A health check runs a program that the image has.",
    source: SOURCE,
    check({ container, label }, report) {
      const reference = isKnown(container.image) ? imageReference(container.image) : undefined;
      const command = commandOf(container);
      const lacking = LACKING.find(
        ({ image, tool }) =>
          reference !== undefined && image.test(`${reference.repository}:${reference.tag ?? ""}`) && tool.test(command),
      );
      const [tool] = lacking?.tool.exec(command) ?? [];
      if (lacking !== undefined && tool !== undefined) report(toolless(label, tool, lacking.words));
    },
  }),
];

/** What images by their name do not have. */
const LACKING = [
  { image: /(?:^|[/:-])alpine(?:$|[:\d-])/, tool: /\bcurl\b/, words: "images of Alpine have wget alone" },
  {
    image: /distroless|(?:^|\/)scratch(?:$|:)/,
    tool: /\b(?:curl|wget|bash)\b/,
    words: "images like that have no programs but their own",
  },
] as const;

/** The command as one text; empty where it cannot be read. */
function commandOf({ healthCheck: check }: Container): string {
  const command = isKnown(check) ? check.command : undefined;
  return isKnown(command) && command.every(isKnown) ? command.join(" ") : "";
}

const LOCAL = /(?:localhost|127\.0\.0\.1|0\.0\.0\.0):(\d{2,5})\b/;

function askedPort(command: string): number | undefined {
  const port = LOCAL.exec(command)?.[1];
  return port === undefined ? undefined : Number(port);
}

/** Undefined where it has none, or one that is not known. */
function mappedPorts({ portMappings: mappings }: Container): readonly number[] | undefined {
  if (!isKnown(mappings) || mappings.length === 0) return undefined;
  const ports = mappings.map((mapping) => (isKnown(mapping) ? mapping.containerPort : undefined));
  const known = ports.filter((port) => typeof port === "number");
  return known.length === ports.length ? known : undefined;
}

function unmapped(label: string, asked: number, ports: readonly number[]): Finding {
  return {
    at: ["healthCheck", "command"],
    message: `The health check of container ${label} asks port ${asked}; the container names ${ports.join(", ")}.`,
    help: "Ask the port that requests go to, unless the program answers for itself at another one.",
  };
}

function toolless(label: string, tool: string, words: string): Finding {
  return {
    at: ["healthCheck", "command"],
    message: `The health check of container ${label} runs ${tool}; ${words}, unless somebody added it.`,
    help: "Run a program that the image has.",
  };
}
