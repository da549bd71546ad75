import { expect, it } from "vitest";
import { arnFindings } from "../../../src/lower/checks/existing-arn.ts";

const subject = { label: "topics.orders", words: "topic", node: {}, at: [] };
const messagesFor = (name: string, source: "new" | "existing" = "existing") =>
  arnFindings({ subject, name, source }, "topic", "sns").map(({ message }) => message);

it("asks for the ARN of the service, and of nothing that is made", () => {
  expect(messagesFor("arn:aws:sns:us-east-1:123456789012:orders.fifo")).toEqual([]);
  expect(messagesFor("orders", "new")).toEqual([]);
  expect(messagesFor("arn:aws:sqs:us-east-1:123456789012:orders")).toEqual([
    'A topic that exists is named "arn:aws:sqs:us-east-1:123456789012:orders", which is not the ARN of a topic.',
  ]);
  expect(messagesFor("arn:aws:sns:us-east-1:12345:orders")).toHaveLength(1);
});
