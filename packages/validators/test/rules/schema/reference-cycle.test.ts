import * as fc from "fast-check";
import { expect, it } from "vitest";
import { referenceCycle } from "../../../src/rules/schema/reference-cycle.ts";
import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const HEAD = { AWSTemplateFormatVersion: "2010-09-09" };

const queue = (value: unknown) => ({ Type: "AWS::SQS::Queue", Properties: { QueueName: value } });
const group = (...from: unknown[]) => ({
  Type: "AWS::EC2::SecurityGroup",
  Properties: { SecurityGroupIngress: from.map((id) => ({ SourceSecurityGroupId: id })) },
});

const whole = (Resources: object) => ({ ...HEAD, Resources });
const A = { Ref: "A" };
const B = { Ref: "B" };

const cyclic = (route: string) =>
  `Resources wait for one another in a cycle, so CloudFormation makes none of them: ${route}.`;
const NAME = (id: string) => `Resources.${id}.Properties.QueueName`;

describeRule("schema/reference-cycle", "template", {
  at: NAME("A"),
  accepts: {
    "what waits in a row": whole({ A: queue(B), B: queue({ Ref: "C" }), C: queue("c") }),
    "two that wait for one": whole({ A: queue(B), B: queue("b"), C: queue(B) }),
    "an output of what it names": { ...whole({ A: queue("a") }), Outputs: { A: { Value: A } } },
    "a branch of a condition": whole({ A: queue({ "Fn::If": ["IsLive", B, "a"] }), B: queue(A) }),
    "what a condition makes": whole({ A: queue(B), B: { ...queue(A), Condition: "IsLive" } }),
    "a parameter of the name": { ...whole({ A: queue(B) }), Parameters: { B: { Type: "String" } } },
    "a literal": whole({ A: queue({ "Fn::Sub": "${!B}" }), B: queue(A) }),
    "a variable of a text": whole({ A: queue({ "Fn::Sub": ["${B}", { B: "b" }] }), B: queue(A) }),
    "metadata that names it": whole({ A: { ...queue("a"), Metadata: { of: B } }, B: queue(A) }),
    "a part of a template": { Resources: { A: queue(B), B: queue(A) } },
    "no resources": HEAD,
  },
  rejects: {
    "two that name each other": {
      document: whole({ A: queue(B), B: queue(A) }),
      says: [cyclic("A → B → A"), `Remove this reference, or that at ${NAME("B")}.`],
    },
    "one that names itself": {
      document: whole({ A: queue({ "Fn::GetAtt": ["A", "Arn"] }) }),
      says: [cyclic("A → A"), "Remove its reference to itself."],
    },
    "attributes and texts": {
      document: whole({ A: queue({ "Fn::Sub": "${B.Arn}" }), B: queue({ "Fn::GetAtt": "A.Arn" }) }),
      says: [cyclic("A → B → A"), `Remove this reference, or that at ${NAME("B")}.`],
    },
    "three, which a fourth waits for": {
      document: whole({ D: queue(A), A: queue(B), B: { ...queue("b"), DependsOn: ["C"] }, C: queue(A) }),
      says: [cyclic("A → B → C → A"), `Remove this reference, or that at Resources.B.DependsOn[0], ${NAME("C")}.`],
    },
    "groups that let each other in": {
      document: whole({ A: group(B), B: group(A) }),
      at: "Resources.A.Properties.SecurityGroupIngress[0].SourceSecurityGroupId",
      says: [
        cyclic("A → B → A"),
        "Move a rule into an AWS::EC2::SecurityGroupIngress or AWS::EC2::SecurityGroupEgress of its own.",
      ],
    },
  },
  unknown: [whole({ A: queue({ Ref: UNKNOWN }), B: UNKNOWN }), { ...HEAD, Resources: UNKNOWN }],
});

it("reports a template if, and only if, its resources cannot be put in an order", () => {
  const ids = ["A", "B", "C", "D", "E", "F"];
  const named = fc.tuple(...ids.map(() => fc.subarray(ids)));
  fc.assert(
    fc.property(named, (all) => {
      const waits = new Map(ids.map((id, index) => [id, new Set(all[index])]));
      const resources = Object.fromEntries(
        ids.map((id) => [id, { Type: "AWS::SQS::Queue", DependsOn: [...(waits.get(id) ?? [])] }]),
      );
      const found: unknown[] = [];
      referenceCycle.check(whole(resources), ({ message }) => found.push(message));
      const isOrdered = (left: readonly string[]): boolean => {
        const next = left.find((id) => !left.some((other) => waits.get(id)?.has(other)));
        return left.length === 0 || (next !== undefined && isOrdered(left.filter((id) => id !== next)));
      };
      expect(found.length === 0).toBe(isOrdered(ids));
    }),
  );
});
