import { describe, expect, it } from "vitest";
import { aws, refuse, runBash } from "./run-bash.ts";

/** What make_service_roles says and calls, for templates with these types. */
function make(answers: Readonly<Record<string, string>>, ...types: readonly string[]) {
  const resources = types.map((type) => `    Type: ${type}`).join("\n");
  return runBash([
    "mkdir cloudformation",
    `cat >cloudformation/shop.yaml <<'END'\n${resources}\nEND`,
    aws(answers),
    "exec 3>&1",
    "make_service_roles",
  ]);
}

const BALANCED = ["AWS::ElasticLoadBalancingV2::Listener", "AWS::ApplicationAutoScaling::ScalableTarget"];
const MADE = { "*create-service-linked-role*": 'echo "$4" >&3' };

describe("make_service_roles", () => {
  it("makes the role of ECS, and those of the services that the app uses", () => {
    expect(make(MADE).out).toBe("ecs.amazonaws.com\n");
    expect(make(MADE, ...BALANCED).out.split("\n")).toEqual([
      "ecs.amazonaws.com",
      "elasticloadbalancing.amazonaws.com",
      "ecs.application-autoscaling.amazonaws.com",
      "",
    ]);
  });

  it.each([
    [
      "has been made before",
      { "*create*": refuse("InvalidInput: AWSServiceRoleForECS has been taken in this account") },
    ],
    [
      "is there, though whoever deploys may not make it",
      { "*create*": refuse("AccessDenied"), "*get-role*AWSServiceRoleForECS*": "echo AWSServiceRoleForECS" },
    ],
  ])("is content where one %s", (_what, answers) => {
    expect(make(answers)).toEqual({ status: 0, out: "", said: [] });
  });

  it("names the one command, and goes on, where a role is not there as far as is known", () => {
    const { status, said } = make({ "*create*": refuse("AccessDenied"), "*get-role*": refuse("NoSuchEntity") });
    expect(status).toBe(0);
    expect(said).toEqual([
      "The role of ecs.amazonaws.com cannot be made: AccessDenied",
      "If the first deployment fails for want of it, somebody who may runs: aws iam create-service-linked-role --aws-service-name ecs.amazonaws.com",
    ]);
  });
});
