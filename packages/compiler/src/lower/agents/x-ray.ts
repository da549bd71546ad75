import { XRAY_IMAGE } from "@ecs-dsl/validators/facts";
import type { AgentKind } from "./agent-kind.ts";

const PORT = 2000;

/** Source: https://docs.aws.amazon.com/xray/latest/devguide/xray-daemon-ecs.html. Checked 2026-11-28. */
export const xRay: AgentKind = {
  props: () => ({
    image: XRAY_IMAGE,
    essential: false,
    memoryReservation: 64,
    ports: { xray: { containerPort: PORT, protocol: "udp" } },
  }),
  /** Containers of a task share one network, in which their names mean nothing. */
  variables: () => ({ AWS_XRAY_DAEMON_ADDRESS: `127.0.0.1:${PORT}` }),
  statements: () => [
    {
      Effect: "Allow",
      Action: [
        "xray:GetSamplingRules",
        "xray:GetSamplingStatisticSummaries",
        "xray:GetSamplingTargets",
        "xray:PutTelemetryRecords",
        "xray:PutTraceSegments",
      ],
      Resource: "*",
    },
  ],
};
