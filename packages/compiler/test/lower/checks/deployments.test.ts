import {
  blueGreen,
  canary,
  type Deployment,
  ec2Capacity,
  daemon,
  linear,
  loadBalancer,
  rolling,
  service,
} from "@ecs-dsl/dsl";
import { check } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const edge = loadBalancer("edge");
const base = { cpu: 256, memory: 512, image: IMAGE, ports: { http: 8080 } } as const;

function deployed(deployment: Deployment, test = false) {
  const route = edge.route(test ? { test: { header: { "X-Test": "green" } } } : {});
  return lowerShop({ workloads: [service("api", { ...base, routes: { http: route }, deployment })] });
}

describe("the time of a deployment", () => {
  it.each([
    canary({ bakeTimeInMinutes: 540, canaryBakeTimeInMinutes: 1440 }),
    linear({ bakeTimeInMinutes: 540, stepPercent: 25, stepBakeTimeInMinutes: 360 }),
    linear({ bakeTimeInMinutes: 60, stepPercent: 100, stepBakeTimeInMinutes: 1440 }),
    blueGreen({ bakeTimeInMinutes: 1440 }),
    rolling(),
  ])("is within 33 hours: %j", (deployment) => {
    expect(codesOf(deployed(deployment))).toEqual([]);
  });

  it.each([
    canary({ bakeTimeInMinutes: 541, canaryBakeTimeInMinutes: 1440 }),
    linear({ bakeTimeInMinutes: 541, stepPercent: 25, stepBakeTimeInMinutes: 360 }),
    linear({ stepPercent: 3, stepBakeTimeInMinutes: 60 }),
  ])("is not longer: %j", (deployment) => {
    expect(codesOf(deployed(deployment))).toEqual(["config/deployment-time at services.api.deployment"]);
  });

  it.each([
    canary({ canaryBakeTimeInMinutes: 90_000 }),
    linear({ stepBakeTimeInMinutes: 1441 }),
    blueGreen({ bakeTimeInMinutes: 2000 }),
  ])("is not said besides of a wait that ECS refuses by itself: %j", (deployment) => {
    const lowered = deployed(deployment);
    expect(codesOf(lowered)).toEqual([]);
    expect(check(lowered.assembly.documents).map(({ code }) => code)).toEqual(["deploy/strategy-ranges"]);
  });

  it("is said in minutes", () => {
    expect(textsOf(deployed(canary({ bakeTimeInMinutes: 600, canaryBakeTimeInMinutes: 1440 })))).toEqual([
      [
        'The deployment of service "api" waits 2040 minutes while it shifts the traffic and bakes; CloudFormation waits 1980 minutes, which are 33 hours, at most.',
        "Lower its times by 60 minutes.",
      ],
    ]);
  });
});

describe("the pauses of a deployment", () => {
  const pausing = (timeoutInMinutes: number) =>
    deployed(
      blueGreen({
        bakeTimeInMinutes: 60,
        lifecycleHooks: [
          {
            pause: { timeoutInMinutes },
            lifecycleStages: ["POST_TEST_TRAFFIC_SHIFT", "POST_PRODUCTION_TRAFFIC_SHIFT"],
          },
          { lambda: "arn:aws:lambda:us-east-1:123456789012:function:smoke", lifecycleStages: ["PRE_SCALE_UP"] },
        ],
      }),
    );

  it("end before CloudFormation gives up", () => {
    expect(codesOf(pausing(1050))).toEqual([]);
    expect(textsOf(pausing(1051))).toEqual([
      [
        'The pauses of the deployment of service "api" last 2102 minutes where nobody answers; CloudFormation gives a deployment up after 36 hours, of which 2100 minutes are left for them.',
        "Set `timeoutInMinutes` of the pauses to 2100 or less, together.",
      ],
    ]);
  });
});

it("a hook asks a person or a function", () => {
  const lambda = "arn:aws:lambda:us-east-1:123456789012:function:smoke";
  const hooks = [{ pause: {}, lambda, lifecycleStages: ["POST_SCALE_UP"] as const }];
  expect(textsOf(deployed(blueGreen({ lifecycleHooks: hooks })))).toEqual([
    [
      'A lifecycle hook of the deployment of service "api" has a pause and a function; ECS asks one of them.',
      "Make two hooks of it.",
    ],
  ]);
});

it("test traffic needs new tasks beside the old ones", () => {
  expect(codesOf(deployed(blueGreen(), true))).toEqual([]);
  expect(textsOf(deployed(rolling(), true))).toEqual([
    [
      'The route to port "http" of service "api" has test traffic, and service "api" is deployed by a rolling update, which sends requests to each new task as soon as it is healthy.',
      "Set `deployment` of the service to `blueGreen()`, or remove `test`.",
    ],
  ]);
});

it("a daemon has no new tasks beside the old ones", () => {
  const props = {
    capacity: ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 3 }),
    image: IMAGE,
    memory: 64,
  };
  const agent: ReturnType<typeof daemon> = Reflect.apply(daemon, undefined, [
    "agent",
    { ...props, deployment: blueGreen() },
  ]);
  expect(textsOf(lowerShop({ workloads: [agent] }))).toEqual([
    [
      'Daemon "agent" has one task on each instance, so new tasks cannot run beside the old ones, as the deployment of daemon "agent" asks for.',
      "Set `deployment` to `rolling()`, or remove it.",
    ],
  ]);
});
