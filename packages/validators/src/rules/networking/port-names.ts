import type { Rule } from "../../rule.ts";
import { pattern } from "../declared.ts";
import { ecsApi } from "../source.ts";

/** The rows, sorted by code. */
export const PORT_NAMES: readonly Rule[] = [
  pattern({
    code: "networking/port-name-format",
    on: "container",
    at: "portMappings[].name",
    summary: "A port's name is made of lower-case letters, digits, hyphens and underscores.",
    source: ecsApi("API_PortMapping.html"),
    says: "{it} has a port named {value}",
    pattern: /^[a-z0-9_][a-z0-9_-]{0,63}$/,
    accepts: "up to 64 lower-case letters, digits, hyphens and underscores, and no hyphen first",
    example: "http",
  }),
];
