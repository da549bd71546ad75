import { expect, it } from "vitest";
import { callsOf } from "../../../../src/live/aws/services/secrets-manager.ts";
import { namedActions, sentActions } from "./sent-actions.ts";

it("asks for what each call is named after", async () => {
  const sent = await sentActions(callsOf);
  expect(sent).toEqual(namedActions(sent));
});
