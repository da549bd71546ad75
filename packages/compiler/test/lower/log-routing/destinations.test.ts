import { expect, it } from "vitest";
import { describeDestinations, routedTo, statementsOf } from "./routed.ts";

describeDestinations([[{ output: { Name: "datadog", TLS: "on" } }, { Name: "datadog", TLS: "on" }, []]]);

it("asks for the same right once", () => {
  const lowered = routedTo({ firehose: "shop-logs" }, { firehose: "shop-logs" });
  expect(statementsOf(lowered, "TaskRole")).toHaveLength(1);
});
