import { expect, it } from "vitest";
import { rolloutOf } from "../../../../src/import/copilot/features/deployment.ts";
import { remarks, shown, yaml } from "../../shown.ts";

it.each([
  ["rolling: default", "{}"],
  ["rolling: recreate", "{ deployment: rolling({ minimumHealthyPercent: 0, maximumPercent: 100 }) }"],
  ["rollback_alarms: [a, b]", '{ deployment: rolling({ alarms: { alarmNames: ["a", "b"] } }) }'],
  [
    "rollback_alarms: { cpu_utilization: 70, messages_delayed: 5 }",
    "{ alarms: { cpu: { threshold: 70, rollback: true }, waitingMessages: { threshold: 5, rollback: true } } }",
  ],
])("reads %s", (text, code) => {
  expect(shown({ ...rolloutOf(yaml(text)) })).toBe(code);
});

it("says what it does not know", () => {
  const given = yaml("rolling: fast\nrollback_alarms: { messages_delayed: 5 }");
  rolloutOf(given);
  expect(remarks(given)).toEqual([
    "rolling: left-out: It is not default or recreate.",
    "rollback_alarms: approximated: The alarm counts messages that wait in the queue: `waitingMessages`.",
  ]);
});
