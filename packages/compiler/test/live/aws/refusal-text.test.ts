import { expect, it } from "vitest";
import { refusalText } from "../../../src/live/aws/refusal-text.ts";

const refusal = { action: "ecs:ListTasks", why: "denied", code: "AccessDeniedException" } as const;

it("says who may not look, and never that something is missing", () => {
  const message =
    "User: arn:aws:sts::123456789012:assumed-role/reader/me is not authorized to perform: ecs:ListTasks on resource: *";
  expect(refusalText({ ...refusal, message })).toBe(
    "Could not look: ecs:ListTasks is denied for arn:aws:sts::123456789012:assumed-role/reader/me.",
  );
  expect(refusalText({ ...refusal, message: "No." })).toBe("Could not look: ecs:ListTasks is denied.");
});

it("says what else went wrong, on one line", () => {
  expect(refusalText({ ...refusal, why: "failed", code: "ServerException", message: "Down.\nTry later." })).toBe(
    "Could not look: ecs:ListTasks failed with ServerException: Down.",
  );
});

it("leaves out a name that says nothing", () => {
  expect(refusalText({ ...refusal, why: "failed", code: "Error", message: "Region not accepted" })).toBe(
    "Could not look: ecs:ListTasks failed: Region not accepted",
  );
});
