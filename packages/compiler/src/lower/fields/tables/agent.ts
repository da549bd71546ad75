import type { AgentSettings } from "../../plan/plan.ts";
import { Fields } from "../engine.ts";
import { FILLED, filledListOf, oneOf, required } from "../shape.ts";
import { elsewhere } from "../table.ts";

/** What an OpenTelemetry collector takes beyond what a sidecar does. */
export const OPEN_TELEMETRY = new Fields<AgentSettings>("an OpenTelemetry collector", () => ({
  exporters: required(elsewhere(filledListOf(oneOf("emf", "xray")))),
  namespace: elsewhere(FILLED),
}));

export const XRAY = new Fields<{}>("an X-Ray daemon", () => ({}));
