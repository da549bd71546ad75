import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";

export const deprecatedXrayDaemon = defineRule({
  code: "ops/deprecated-x-ray-daemon",
  severity: "info",
  on: "container",
  about: "image",
  summary: "Traces are sent by what AWS develops further: an OpenTelemetry collector, not the X-Ray daemon.",
  source: {
    url: "https://docs.aws.amazon.com/xray/latest/devguide/xray-sdk-daemon-timeline.html",
    checked: "2026-11-28",
  },
  check({ container: { image }, label }, report) {
    if (isKnown(image) && XRAY_DAEMON.test(image)) report(inMaintenance(label));
  },
});

/** AWS's own image, wherever it was copied to. */
const XRAY_DAEMON = /(?:^|\/)aws-xray-daemon(?:[:@]|$)/;

function inMaintenance(label: string): Finding {
  return {
    at: ["image"],
    message: `Container ${label} runs the X-Ray daemon, which AWS has kept in maintenance since 25 February 2026: it gets fixes for security alone.`,
    help: "Send traces with OpenTelemetry, by AWS's collector public.ecr.aws/aws-observability/aws-otel-collector.",
  };
}
