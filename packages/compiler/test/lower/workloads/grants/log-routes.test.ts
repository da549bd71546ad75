import { expect, it } from "vitest";
import { routed, routedTo, statementsOf } from "../../log-routing/routed.ts";
import { IMAGE } from "../../lowered.ts";

const TO = [{ firehose: "shop-logs" }];

it("are asked for once, whoever writes to the same place", () => {
  const lowered = routed({ to: TO }, { sidecars: { cache: { image: IMAGE } } });
  expect(statementsOf(lowered, "TaskRole")).toHaveLength(1);
});

it("are asked for all destinations", () => {
  expect(statementsOf(routedTo({ s3: { bucket: "shop-logs" } }, { cloudWatch: {} }), "TaskRole")).toMatchObject([
    { Action: "s3:PutObject" },
    { Action: ["logs:CreateLogStream", "logs:PutLogEvents"] },
  ]);
});

it("are not asked for where an override has the output go elsewhere", () => {
  const overrides = { container: { logConfiguration: { logDriver: "splunk" } } } as const;
  expect(statementsOf(routed({ to: TO }, { overrides }), "TaskRole")).toEqual([]);
});
