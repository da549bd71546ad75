import { app, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import type { Resource, Template } from "../../../src/cloudformation/template.ts";
import { toYaml } from "../../../src/emit/yaml.ts";
import { PLAN_RULES } from "../../../src/lower/checks/index.ts";
import type { PlanFinding } from "../../../src/lower/checks/plan-rule.ts";
import { Lowering } from "../../../src/lower/lowering.ts";
import { planApp } from "../../../src/lower/plan/app-plan.ts";
import { IMAGE, lowerShop, textsOf } from "../lowered.ts";

const shop = app("shop", { workloads: [] });
const plan = planApp(new Lowering(shop, { name: "default" }), shop);

/** What the rules about stacks say of a template. */
function found(template: Template): readonly string[] {
  const findings: PlanFinding[] = [];
  const stack = { name: "shop-default-platform", kind: "platform", template, parameters: {}, inputs: {} } as const;
  for (const rule of PLAN_RULES) {
    if (rule.on === "loweredStack") rule.check(stack, (finding) => findings.push(finding), plan);
  }
  return findings.map(({ message }) => message);
}

const topic: Resource = { Type: "AWS::SNS::Topic", Properties: {} };

function named<Value>(count: number, value: Value): Readonly<Record<string, Value>> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`Topic${index}`, value]));
}

function template(resources: number, outputs: number): Template {
  return {
    AWSTemplateFormatVersion: "2010-09-09",
    Description: "",
    Resources: named(resources, topic),
    Outputs: named(outputs, { Value: "" }),
  };
}

describe("a stack", () => {
  it("has 500 resources and 200 outputs", () => {
    expect(found(template(500, 200))).toEqual([]);
  });

  it("is reported with one more", () => {
    expect(found(template(501, 201))).toEqual([
      'Stack "shop-default-platform" has 501 resources; CloudFormation takes 500.',
      'Stack "shop-default-platform" has 201 outputs; CloudFormation takes 200.',
    ]);
  });

  it("has 200 parameters", () => {
    const taking = (count: number) => ({ ...template(1, 0), Parameters: named(count, { Type: "String" as const }) });
    expect(found(taking(200))).toEqual([]);
    expect(found(taking(201))).toEqual(['Stack "shop-default-platform" has 201 parameters; CloudFormation takes 200.']);
  });

  it("has a template of 1 MB", () => {
    const large = (length: number) => ({ ...template(1, 0), Description: "a".repeat(length) });
    const others = toYaml(large(1)).length - 1;
    expect(found(large(1_048_576 - others))).toEqual([]);
    expect(found(large(1_048_577 - others))).toEqual([
      'Stack "shop-default-platform" has 1048577 bytes; CloudFormation takes 1048576.',
    ]);
  });

  it("has a name of 128 characters", () => {
    const ofLength = (length: number) => {
      const name = "a".repeat(length - "shop-production-".length);
      return textsOf(lowerShop({ workloads: [service(name, { cpu: 256, memory: 512, image: IMAGE })] }));
    };
    expect(ofLength(128)).toEqual([]);
    expect(ofLength(129)).toEqual([
      [
        `The stack name "shop-production-${"a".repeat(113)}" has 129 characters; CloudFormation takes 128.`,
        "Shorten the name of the app, the environment or the workload.",
      ],
    ]);
  });
});
