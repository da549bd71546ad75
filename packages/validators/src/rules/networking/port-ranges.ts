import { PORT_NUMBERS } from "../../facts/ports.ts";
import type { Rule } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { shown } from "../../words.ts";
import { declared, ended } from "../declaration.ts";
import { combined, range } from "../declared.ts";
import { isRecord } from "../place.ts";
import { isNumberLater } from "../../placeholder.ts";
import { ecsApi } from "../source.ts";

const SOURCE = ecsApi("API_PortMapping.html");

const NUMBERS = {
  code: "networking/port-range-numbers",
  on: "container",
  summary: "A port has a number that there is.",
  source: SOURCE,
  max: PORT_NUMBERS.max,
} as const;

/** The rows, sorted by code. */
export const PORT_RANGES: readonly Rule[] = [
  declared(
    {
      code: "networking/port-range-exclusive",
      on: "container",
      at: "portMappings[]",
      summary: "A port mapping is about one port, or about a range.",
      source: SOURCE,
      says: "{it} maps a port and the range {value} at once",
    },
    (mapping) => (isRecord(mapping) && isOfBoth(mapping) ? mapping["containerPortRange"] : undefined),
    ({ value, at, opening }) => ({
      at: [...at, "containerPortRange"],
      message: ended(opening(shown(value)), { answer: "cannot specify both single port and port range" }),
      help: say`Remove ${property([...at, "containerPortRange"])}, or ${property([...at, "containerPort"])} and ${property([...at, "hostPort"])}.`,
    }),
  ),

  declared(
    {
      code: "networking/port-range-format",
      on: "container",
      at: "portMappings[].containerPortRange",
      summary: "A range of ports goes from its first port to its last.",
      source: SOURCE,
      says: "{it} maps the range of ports {value}",
    },
    (range) => (typeof range === "string" && !isNumberLater(range) && !isPortRange(range) ? range : undefined),
    ({ value, at, opening }) => ({
      at,
      message: ended(opening(shown(value)), { answer: "Invalid 'containerPortRange' setting" }),
      help: `Write the first and the last port, each ${PORT_NUMBERS.min} to ${PORT_NUMBERS.max}, as in "10000-10100".`,
    }),
  ),

  combined(
    range({
      ...NUMBERS,
      at: "portMappings[].containerPort",
      says: "{it} listens on port {value}",
      min: PORT_NUMBERS.min,
    }),
    range({ ...NUMBERS, at: "portMappings[].hostPort", says: "{it} takes port {value} of its host", min: 0 }),
  ),
];

function isOfBoth(mapping: Readonly<Record<string, unknown>>): boolean {
  if (typeof mapping["containerPortRange"] !== "string") return false;
  return typeof mapping["containerPort"] === "number" || typeof mapping["hostPort"] === "number";
}

function isPortRange(text: string): boolean {
  const [, first = "", last = ""] = /^(\d{1,5})-(\d{1,5})$/.exec(text) ?? [];
  const { min, max } = PORT_NUMBERS;
  return Number(first) >= min && Number(first) <= Number(last) && Number(last) <= max;
}
