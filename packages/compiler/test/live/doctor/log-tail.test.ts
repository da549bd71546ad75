import { expect, it } from "vitest";
import { logTail } from "../../../src/live/doctor/log-tail.ts";
import { type Answers, denied, failed } from "../answers.ts";
import { patient } from "./patients.ts";

const options = { "awslogs-group": "/ecs/shop", "awslogs-stream-prefix": "shop" };
const tail = (answer: NonNullable<Answers["logs:GetLogEvents"]>, more: Readonly<Record<string, string>> = {}) =>
  logTail(
    patient(
      { containers: [{ name: "api", logConfiguration: { logDriver: "awslogs", options: { ...options, ...more } } }] },
      { "logs:GetLogEvents": answer },
    ),
    "api",
    "17",
  );

it("reads the last lines of the stream that awslogs writes", async () => {
  const streams: (string | undefined)[] = [];
  const { lines } = await tail(({ logStreamName }) => {
    streams.push(logStreamName);
    return { events: [{ message: "one\n" }, { message: "" }, { message: "two" }] };
  });
  expect([lines, streams]).toEqual([["one", "two"], ["shop/api/17"]]);
});

it("has nothing of a stream that is not there, or elsewhere, and says what it may not read", async () => {
  expect(await tail(() => failed("ResourceNotFoundException"))).toEqual({ lines: [], unseen: [] });
  expect(await tail(denied, { "awslogs-region": "eu-west-1" })).toEqual({ lines: [], unseen: [] });
  expect(await tail(denied)).toMatchObject({ lines: [], unseen: [{ action: "logs:GetLogEvents" }] });
});
