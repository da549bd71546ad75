import { describe, expect, it } from "vitest";
import { laidOut } from "../../src/load/template-layout.ts";

describe("laidOut", () => {
  it("gives each entry a line of its own, and leaves values and comments as they are written", () => {
    const text = `# Orders
Parameters:
    Account: { Type: String, Default: 012345678901 }
Resources:
    'Table':   # by customer
        "Type": "AWS::DynamoDB::Table"
        Properties:
            KeySchema:
            - { AttributeName: id, KeyType: HASH }
            Enabled: yes
            Tags: []
            Name: !Sub "\${AWS::StackName}-orders"
            Code: |
                a
                  b
`;
    expect(laidOut(text)).toBe(`# Orders
Parameters:
  Account:
    Type: String
    Default: 012345678901
Resources:
  Table:
    # by customer
    Type: AWS::DynamoDB::Table
    Properties:
      KeySchema:
        - AttributeName: id
          KeyType: HASH
      Enabled: yes
      Tags: []
      Name: !Sub "\${AWS::StackName}-orders"
      Code: |
        a
          b
`);
  });

  it("reads JSON as well, and leaves quotes around what is something else without them", () => {
    const topic = { Type: "AWS::SNS::Topic", Properties: { TopicName: "no", on: true } };
    expect(laidOut(JSON.stringify({ Resources: { Orders: topic } }))).toBe(`Resources:
  Orders:
    Type: AWS::SNS::Topic
    Properties:
      TopicName: "no"
      "on": true
`);
  });
});
