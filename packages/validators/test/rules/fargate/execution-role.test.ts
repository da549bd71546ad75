import { describe, expect, it } from "vitest";
import {
  containersThat,
  lacksRole,
  logsToCloudWatch,
  pullsFromEcr,
  roleMissing,
} from "../../../src/rules/fargate/execution-role.ts";
import { API_SPELLER, spelt } from "../../../src/text.ts";
import { UNKNOWN } from "../../../src/unknown.ts";

const SECRET = { name: "TOKEN", valueFrom: "arn:aws:ssm:us-east-1:111122223333:parameter/token" } as const;

describe("lacksRole", () => {
  const task = { requiresCompatibilities: ["FARGATE"] } as const;

  it("is true for a Fargate task without a role", () => {
    expect(lacksRole(task)).toBe(true);
    expect(lacksRole({ ...task, containerDefinitions: [{ secrets: [] }, { secrets: UNKNOWN }] })).toBe(true);
  });

  it("is false for a task with a role, readable or not", () => {
    expect(lacksRole({ ...task, executionRoleArn: "arn:aws:iam::111122223333:role/api" })).toBe(false);
    expect(lacksRole({ ...task, executionRoleArn: UNKNOWN })).toBe(false);
  });

  it("is false where the task may run elsewhere, or takes secrets", () => {
    expect(lacksRole({ requiresCompatibilities: ["EC2"] })).toBe(false);
    expect(lacksRole({ requiresCompatibilities: UNKNOWN })).toBe(false);
    expect(lacksRole({ ...task, containerDefinitions: [{ name: "web", secrets: [SECRET] }] })).toBe(false);
  });
});

describe("pullsFromEcr", () => {
  it.each([
    ["111122223333.dkr.ecr.us-east-1.amazonaws.com/api:v1", true],
    ["111122223333.dkr-ecr.us-east-1.on.aws/api:v1", true],
    ["11112222333.dkr.ecr.us-east-1.amazonaws.com/api:v1", false],
    ["1111222233334.dkr.ecr.us-east-1.amazonaws.com/api:v1", false],
    ["${AWS::AccountId}.dkr.ecr.${AWS::Region}.amazonaws.com/api:v1", true],
    ["<ACCOUNT>.dkr.ecr.us-east-1.amazonaws.com/api:v1", true],
    ["example.com/111122223333.dkr.ecr.us-east-1.amazonaws.com/api", false],
    ["public.ecr.aws/nginx/nginx:1.27", false],
  ])("of %j is %j", (image, verdict) => {
    expect(pullsFromEcr({ image })).toBe(verdict);
  });

  it("is false without an image that can be read", () => {
    expect([pullsFromEcr({}), pullsFromEcr({ image: UNKNOWN })]).toEqual([false, false]);
  });
});

describe("logsToCloudWatch", () => {
  it("is true for the driver awslogs alone", () => {
    expect(logsToCloudWatch({ logConfiguration: { logDriver: "awslogs" } })).toBe(true);
    expect(logsToCloudWatch({ logConfiguration: { logDriver: "splunk" } })).toBe(false);
    expect(logsToCloudWatch({ logConfiguration: { logDriver: UNKNOWN } })).toBe(false);
    expect(logsToCloudWatch({ logConfiguration: UNKNOWN })).toBe(false);
    expect(logsToCloudWatch({})).toBe(false);
  });
});

describe("containersThat", () => {
  it("names one container or several", () => {
    const containerDefinitions = [{ name: "web" }, UNKNOWN, { name: UNKNOWN }, { name: "proxy" }] as const;
    expect(containersThat({ containerDefinitions }, ({ name }) => name === "web")).toBe('container "web"');
    expect(containersThat({ containerDefinitions }, () => true)).toBe('containers "web", #3 and "proxy"');
  });

  it("is empty when there are none", () => {
    expect(containersThat({ containerDefinitions: [{ name: "web" }] }, () => false)).toBe("");
    expect(containersThat({ containerDefinitions: UNKNOWN }, () => true)).toBe("");
    expect(containersThat({}, () => true)).toBe("");
  });
});

describe("roleMissing", () => {
  it("says what the task needs the role for, and which one to set", () => {
    const { at, message, help = "" } = roleMissing({ family: "api" }, "pulls an image");
    expect(at).toEqual([]);
    expect(message).toBe(
      'Task "api" pulls an image without an execution role; Fargate does this with the execution role\'s rights.',
    );
    expect(spelt(help, API_SPELLER)).toBe(
      "Set `executionRoleArn` to a role with the policy AmazonECSTaskExecutionRolePolicy.",
    );
  });
});
