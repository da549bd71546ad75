import { parameter, secret } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf } from "../lowered.ts";
import { containersOf, routed, statementsOf } from "./routed.ts";

const KEY = "arn:aws:kms:eu-west-1:123456789012:key/12345678-1234-1234-1234-123456789012";

describe("several destinations", () => {
  const lowered = routed({
    to: [
      { cloudWatch: {} },
      { output: { Name: "datadog", TLS: "on" }, secretOptions: { apikey: secret("prod/datadog", { kmsKey: KEY }) } },
    ],
    router: { environment: { FLB_LOG_LEVEL: "debug" }, secrets: { TOKEN: parameter("/shop/token") } },
  });
  const { "log-router": router } = containersOf(lowered);

  it("stand in a file that the router writes before it starts", () => {
    expect(codesOf(lowered)).toEqual([]);
    expect(router).toMatchObject({
      entryPoint: ["sh", "-c"],
      command: [`printf '%s' "$FLUENT_BIT_OUTPUTS" > /tmp/outputs.conf && exec /entrypoint.sh`],
      firelensConfiguration: {
        type: "fluentbit",
        options: {
          "enable-ecs-log-metadata": "true",
          "config-file-type": "file",
          "config-file-value": "/tmp/outputs.conf",
        },
      },
    });
    expect(router?.environment).toEqual([
      { name: "FLB_LOG_LEVEL", value: "debug" },
      {
        name: "FLUENT_BIT_OUTPUTS",
        value: [
          "[OUTPUT]",
          "    Name cloudwatch_logs",
          "    Match api-firelens*",
          "    region ${AWS_REGION}",
          "    log_group_name /ecs/shop/production/api",
          "    log_stream_prefix api/",
          "",
          "[OUTPUT]",
          "    Name datadog",
          "    Match api-firelens*",
          "    TLS on",
          "    apikey ${API_2_APIKEY}",
          "",
        ].join("\n"),
      },
    ]);
  });

  it("have the router read their secrets, with the rights that it takes", () => {
    expect(router?.secrets).toEqual([
      {
        name: "API_2_APIKEY",
        valueFrom: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/datadog",
      },
      { name: "TOKEN", valueFrom: "/shop/token" },
    ]);
    const rights = JSON.stringify(statementsOf(lowered, "ExecutionRole"));
    for (const part of ["secret:prod/datadog-??????", "parameter/shop/token", KEY]) expect(rights).toContain(part);
  });
});
