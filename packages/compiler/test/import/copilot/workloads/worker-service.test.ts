import { expect, it } from "vitest";
import { workerService } from "../../../../src/import/copilot/workloads/worker-service.ts";
import { shown } from "../../shown.ts";
import { settingOf, workload } from "../setting-of.ts";

const made = (text: string) =>
  shown(workerService(workload(`image: { location: a }\n${text}`, "Worker Service", "mailer"), settingOf()).value);

it("follows its queue", () => {
  expect(made("count: { range: 0-5, queue_delay: { acceptable_latency: 1m, msg_processing_time: 6s } }")).toBe(
    'worker("mailer", { cpu: 256, memory: 512, image: "a", environment: { COPILOT_QUEUE_URI: mailer-queue.url({ access: "receive" }) }, assignPublicIp: true, queue: mailer-queue, scaling: { min: 0, max: 5, messagesPerTask: 10 } })',
  );
});

it("is a service where it follows something else", () => {
  expect(made("count: { range: 1-5, cpu_percentage: 70 }")).toMatch(
    /^service\("mailer", .*scaling: \{ min: 1, max: 5, cpu: 70 \} \}\)$/,
  );
});
