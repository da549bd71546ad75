import { describe, expect, it } from "vitest";
import { isAsScriptsRead } from "../../src/load/script-layout.ts";

const topic = { Type: "AWS::SNS::Topic", DeletionPolicy: "Retain", Properties: { TopicName: "orders" } };
const Parameters = { Size: { Type: "Number", Default: 1 } };
const template = { Description: "Topics: all", Parameters, Resources: { Orders: topic } };
const WRITTEN = `# Topics
Description: >-
  Topics:
  all
Parameters:
  Size:
    Type: Number # of messages
    Default: 1
Resources:

  # of orders
  Orders:
    Type: AWS::SNS::Topic
    DeletionPolicy: Retain
    Properties: { TopicName: orders }
`;

describe("isAsScriptsRead", () => {
  it.each([
    ["as it is written by hand", WRITTEN],
    ["with quotes around names", WRITTEN.replace("Orders:", '"Orders":')],
  ])("takes a template %s", (_how, text) => {
    expect(isAsScriptsRead(text, template)).toBe(true);
  });

  it.each([
    ["indented by four", WRITTEN.replaceAll("  ", "    ")],
    ["with an entry in braces", WRITTEN.replace(/Size:\n.*\n.*\n/, "Size: { Type: Number, Default: 1 }\n")],
    ["with a quoted type", WRITTEN.replace("AWS::SNS::Topic", '"AWS::SNS::Topic"')],
    ["with names in apostrophes", WRITTEN.replace("Orders:", "'Orders':")],
    ["with lines as Windows ends them", WRITTEN.replaceAll("\n", "\r\n")],
    ["with the end of the document marked", `${WRITTEN}...\n`],
    ["in JSON", JSON.stringify(template, null, 2)],
  ])("takes no template %s", (_how, text) => {
    expect(isAsScriptsRead(text, template)).toBe(false);
  });
});
