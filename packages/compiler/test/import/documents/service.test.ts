import { expect, it } from "vitest";
import { CONTAINER, imported, SERVICE, TASK } from "./importing.ts";

const GROUP = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/a/50dc6c495c0c9188";
const WEB = { ...TASK, containerDefinitions: [{ ...CONTAINER, portMappings: [{ name: "http", containerPort: 80 }] }] };

function served(service: object, task: object = WEB) {
  return imported(task, { ...SERVICE, ...service });
}

it("has settings as they are, without what holds anyway", () => {
  const { text } = served({
    platformVersion: "LATEST",
    propagateTags: "SERVICE",
    enableECSManagedTags: true,
    healthCheckGracePeriodSeconds: 30,
    enableExecuteCommand: true,
  });
  expect(text).toContain("healthCheckGracePeriodSeconds: 30,\n  desiredCount: 2,");
  expect(text).toContain("enableExecuteCommand: true,");
  expect(text).not.toContain("overrides");
  expect(served({ platformVersion: "1.4.0" }).text).toContain('overrides: { service: { platformVersion: "1.4.0" } },');
});

it("has routes to the target groups that are there", () => {
  const { text } = served({ loadBalancers: [{ targetGroupArn: GROUP, containerName: "api", containerPort: 80 }] });
  expect(text).toContain(`http: targetGroup.existing("${GROUP}"),`);
  const two = served({
    loadBalancers: ["a", "b"].map((end) => ({ targetGroupArn: GROUP + end, containerName: "api", containerPort: 80 })),
  });
  expect(two.text.match(/targetGroup\.existing\(/g)).toHaveLength(2);
  const proxy = {
    ...CONTAINER,
    name: "proxy",
    image: "envoy:1",
    essential: false,
    portMappings: [{ name: "in", containerPort: 90 }],
  };
  const task = { ...WEB, containerDefinitions: [...WEB.containerDefinitions, proxy] };
  const balancers = [
    { targetGroupArn: GROUP, containerName: "api", containerPort: 80 },
    { targetGroupArn: GROUP, containerName: "proxy", containerPort: 90 },
  ];
  expect(served({ loadBalancers: balancers }, task).text).toMatch(
    /proxy: \{[^]*routes: \{\s+in: targetGroup\.existing\(/,
  );
});

it("says of which load balancers nothing is made", () => {
  const balancers = [
    { loadBalancerName: "classic", containerName: "api", containerPort: 80 },
    { targetGroupArn: GROUP, containerName: "api", containerPort: 81 },
    {
      targetGroupArn: GROUP,
      containerName: "api",
      containerPort: 80,
      advancedConfiguration: { alternateTargetGroupArn: GROUP },
    },
  ];
  expect(
    served({ loadBalancers: balancers })
      .remarks.filter((remark) => remark.startsWith("loadBalancers"))
      .map((remark) => remark.slice(0, 50)),
  ).toEqual(
    [
      "loadBalancers[0]: Classic Load Balancers are not in",
      "loadBalancers[1]: No container of the task definit",
      "loadBalancers[2].advancedConfiguration: Traffic is",
    ].map((remark) => expect.stringContaining(remark.slice(0, 45))),
  );
});

it.each([
  [{}, "rolled back from now on"],
  [
    { deploymentCircuitBreaker: { enable: false, rollback: false } },
    "rolling({ circuitBreaker: { enable: false, rollback: false } })",
  ],
  [{ strategy: "BLUE_GREEN", bakeTimeInMinutes: 5 }, "blueGreen({ bakeTimeInMinutes: 5 })"],
  [{ strategy: "CANARY" }, "canary()"],
  [{ strategy: "LINEAR", linearConfiguration: { stepPercent: 20 } }, "linear({ stepPercent: 20"],
])("deploys as %j", (deploymentConfiguration, part) => {
  const { text, remarks } = served({ deploymentConfiguration: { maximumPercent: 200, ...deploymentConfiguration } });
  expect(`${text}${remarks.join("\n")}`).toContain(part);
});

it("rolls where traffic was shifted between groups that are there, and by other programs", () => {
  const balanced = { loadBalancers: [{ targetGroupArn: GROUP, containerName: "api", containerPort: 80 }] };
  const { text, remarks } = served({
    ...balanced,
    deploymentConfiguration: { strategy: "BLUE_GREEN", bakeTimeInMinutes: 5 },
  });
  expect(text).not.toMatch(/blueGreen|overrides/);
  expect(remarks.join("\n")).toContain("deploymentConfiguration: Traffic is shifted between target groups");
  expect(served({ deploymentController: { type: "CODE_DEPLOY" } }).remarks.join("\n")).toContain(
    "did what CodeDeploy".replace("did", "does"),
  );
  expect(served({ deploymentController: { type: "EXTERNAL" } }).remarks.join("\n")).toContain("there are no task sets");
});
