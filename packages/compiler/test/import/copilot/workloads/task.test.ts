import { describe, expect, it } from "vitest";
import { taskOf, workloadConstant } from "../../../../src/import/copilot/workloads/task.ts";
import { remarks, shown } from "../../shown.ts";
import { settingOf, workload } from "../setting-of.ts";

const task = (text: string) => shown(taskOf(workload(`image: { location: a }\n${text}`), settingOf()));

describe("a task", () => {
  it.each([
    ["{}", '{ cpu: 256, memory: 512, image: "a", assignPublicIp: true }'],
    [
      "platform: linux/arm64\nexec: true",
      '{ cpu: 256, memory: 512, runtimePlatform: { cpuArchitecture: "ARM64" }, image: "a", assignPublicIp: true, enableExecuteCommand: true }',
    ],
    [
      "platform: { osfamily: windows_server_2019_full, architecture: x86_64 }",
      '{ cpu: 1024, memory: 2048, runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2019_FULL" }, image: "a", assignPublicIp: true }',
    ],
    [
      "observability: { tracing: awsxray }",
      '{ cpu: 256, memory: 512, image: "a", sidecars: { otel: openTelemetryCollector({ exporters: ["xray"] }) }, assignPublicIp: true }',
    ],
  ])("says what %j says", (text, code) => {
    expect(task(text === "{}" ? "" : text)).toBe(code);
  });

  it("has a size that Fargate offers", () => {
    const given = workload("cpu: 300\nmemory: 900");
    expect(shown(taskOf(given, settingOf()))).toContain("cpu: 512, memory: 1024");
    expect(remarks(given.manifest)).toEqual([
      "cpu: approximated: Fargate offers 512 CPU units beside this memory, not 300.",
      "memory: approximated: Fargate offers 1024 MiB beside 512 CPU units, not 900.",
    ]);
  });
});

it("has a constant that is called as nothing of the language is", () => {
  expect(workloadConstant("service", workload("name: worker", "Backend Service", "worker"), {}).wish).toBe(
    "worker-service",
  );
  expect(workloadConstant("service", workload("# Of the team.\nname: api"), {}).wish).toBe("api");
});
