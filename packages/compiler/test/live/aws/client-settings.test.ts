import { expect, it } from "vitest";
import { clientSettings } from "../../../src/live/aws/client-settings.ts";

it("waits seconds for an endpoint, and leaves credentials and retries to the SDK", () => {
  expect(clientSettings({ region: "us-east-1" })).toEqual({
    region: "us-east-1",
    requestHandler: { connectionTimeout: 5000, requestTimeout: 30_000 },
  });
});
