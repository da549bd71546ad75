import { stackOutput } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { arnFindings } from "../../../src/lower/checks/existing-arn.ts";

const subject = { label: "topics.orders", words: "topic", node: {}, at: [] };
const messagesFor = (name: string, source: "new" | "existing" = "existing", props: { fifo?: boolean } = {}) =>
  arnFindings({ subject, name, source, props }, "topic", "sns").map(({ message }) => message);

it("asks for the ARN of the service, and of nothing that is made", () => {
  expect(messagesFor("arn:aws:sns:us-east-1:123456789012:orders.fifo")).toEqual([]);
  expect(messagesFor("orders", "new")).toEqual([]);
  expect(messagesFor("arn:aws:sqs:us-east-1:123456789012:orders")).toEqual([
    'A topic that exists is named "arn:aws:sqs:us-east-1:123456789012:orders", which is not the ARN of a topic.',
  ]);
  expect(messagesFor("arn:aws:sns:us-east-1:12345:orders")).toHaveLength(1);
});

it("holds what is said of the order of messages against the name", () => {
  const [plain, ordered] = ["orders", "orders.fifo"].map((name) => `arn:aws:sns:us-east-1:123456789012:${name}`);
  expect(messagesFor(`${ordered}`, "existing", { fifo: true })).toEqual([]);
  expect(messagesFor(`${plain}`, "existing", { fifo: true })).toEqual([
    'A topic that exists is "arn:aws:sns:us-east-1:123456789012:orders", and `fifo` is true: names of FIFO topics end in ".fifo", and no others do.',
  ]);
  expect(messagesFor(`${ordered}`, "existing", { fifo: false })).toHaveLength(1);
  expect(
    arnFindings(
      {
        subject,
        name: "platform.Orders",
        given: stackOutput("platform", "Orders"),
        source: "existing",
        props: { fifo: true },
      },
      "topic",
      "sns",
    ),
  ).toEqual([]);
});
