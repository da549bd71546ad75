import { expect, it } from "vitest";
import { LOG_ROUTER_IMAGE, OPEN_TELEMETRY_IMAGE, XRAY_IMAGE } from "../../src/facts/sidecar-images.ts";

it.each([
  ["aws-observability/aws-for-fluent-bit", LOG_ROUTER_IMAGE],
  ["aws-observability/aws-otel-collector", OPEN_TELEMETRY_IMAGE],
  ["xray/aws-xray-daemon", XRAY_IMAGE],
])("takes %s from AWS's public registry, by a version that stays what it is", (repository, image) => {
  const [name, tag] = image.split(":");
  expect(name).toBe(`public.ecr.aws/${repository}`);
  expect(tag).toMatch(/^v?\d+\.\d+\.\d+$/);
});
