import { fargateSpot, queue, secret, service, task } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { deploymentOrder } from "../../../../src/model/deployment-order.ts";
import { codesOf, documentOf, IMAGE, lowerShop, propertiesOf, templateOf } from "../../lowered.ts";

const jobs = queue("jobs");
const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: IMAGE,
  ports: { http: 8080 },
  command: ["serve"],
  environment: { MODE: "serve", JOBS_URL: jobs.url() },
  secrets: { PASSWORD: secret("prod/db") },
  sidecars: { log: { image: IMAGE, essential: false } },
});
const migrate = task("migrate", {
  from: api,
  command: ["migrate"],
  environment: { MODE: "migrate" },
  before: [api],
});
const STACK = "shop-production-migrate";

describe("a task", () => {
  const lowered = lowerShop({ workloads: [api, migrate] });

  it("is another command of the workload that it is from, without its ports and sidecars", () => {
    expect(codesOf(lowered)).toEqual([]);
    expect(documentOf(lowered, "taskDefinition", "migrate")).toMatchObject({
      family: STACK,
      cpu: "512",
      memory: "1024",
      containerDefinitions: [
        {
          name: "migrate",
          command: ["migrate"],
          environment: [
            { name: "JOBS_URL", value: "${JOBS_QUEUE_URL}" },
            { name: "MODE", value: "migrate" },
          ],
          secrets: [{ name: "PASSWORD" }],
        },
      ],
    });
    const text = JSON.stringify(documentOf(lowered, "taskDefinition", "migrate"));
    expect(text).not.toContain("portMappings");
    expect(text).not.toContain('"name":"log"');
    expect(JSON.stringify(propertiesOf(lowered, STACK, "TaskRole"))).toContain("sqs:SendMessage");
  });

  it("has no service, and says what it takes to run it", () => {
    const { Resources, Outputs } = templateOf(lowered, STACK);
    expect(Object.keys(Resources).toSorted()).toEqual([
      "ExecutionRole",
      "LogGroup",
      "SecurityGroup",
      "TaskDefinition",
      "TaskRole",
    ]);
    expect(Outputs).toMatchObject({
      TaskDefinition: { Value: { Ref: "TaskDefinition" } },
      SecurityGroup: { Value: { "Fn::GetAtt": ["SecurityGroup", "GroupId"] } },
      Subnets: { Value: { "Fn::Join": [",", { Ref: "PlatformPrivateSubnets" }] } },
    });
  });

  it("comes before what waits for it", () => {
    expect(deploymentOrder(lowered.assembly).slice(-2)).toEqual([[STACK], ["shop-production-api"]]);
    expect(lowered.assembly.workloads.find(({ name }) => name === "migrate")?.rollout).toEqual({
      kind: "task",
      gates: ["api"],
      strategy: ["capacityProvider=FARGATE,weight=1"],
    });
  });

  it.each<readonly [what: string, own: object, name: string]>([
    ["as the one of the workload", {}, "api"],
    ["by itself where it has one of its own", { image: "report:1.0" }, "migrate"],
    ["by itself where it runs on another processor", { runtimePlatform: { cpuArchitecture: "ARM64" } }, "migrate"],
  ])("has its image named %s", (_what, own, name) => {
    const { workloads } = lowerShop({ workloads: [api, task("migrate", { from: api, ...own })] }).assembly;
    expect(workloads.flatMap(({ images }) => images.map((image) => image.name)).toSorted()).toEqual(["api", name]);
  });

  it("stands alone as well, with a capacity of its own", () => {
    const capacityProviderStrategy = [fargateSpot({ weight: 2, base: 1 })];
    const alone = task("report", { cpu: 256, memory: 512, image: IMAGE, capacityProviderStrategy });
    const shop = lowerShop({ workloads: [alone] });
    expect(codesOf(shop)).toEqual([]);
    expect(shop.assembly.workloads[0]?.rollout).toEqual({
      kind: "task",
      gates: [],
      strategy: ["capacityProvider=FARGATE_SPOT,weight=2,base=1"],
    });
  });

  it.each([
    [{}, "config/property-missing at tasks.report.cpu"],
    [{ cpu: 256, memory: 512, image: IMAGE, from: 5 }, "config/property-type at tasks.report.from"],
    [{ cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 } }, "config/property-unknown at tasks.report.ports"],
  ])("is reported with %j", (props, place) => {
    const broken = Reflect.apply(task, undefined, ["report", props]);
    expect(codesOf(lowerShop({ workloads: [broken] }))[0]).toBe(place);
  });
});

describe("what is wrong with what a task takes of a service", () => {
  it("is said where the service has it", () => {
    const broken = Reflect.apply(service, undefined, ["api", { cpu: 512, memory: 1024, image: 5, user: 1000 }]);
    const { findings } = lowerShop({ workloads: [broken, task("migrate", { from: broken })] });
    expect(findings.map(({ code, source }) => [code, source.label, source.path, source.isInherited])).toEqual([
      ["config/property-type", "services.api", ["image"], undefined],
      ["config/property-type", "services.api", ["user"], undefined],
      ["config/property-type", "services.api", ["image"], true],
      ["config/property-type", "services.api", ["user"], true],
    ]);
  });

  it("is not said a second time where neither has what is required", () => {
    const broken = Reflect.apply(service, undefined, ["api", { image: IMAGE }]);
    const { findings } = lowerShop({ workloads: [broken, task("migrate", { from: broken })] });
    expect(findings.map(({ code, source }) => [code, source.label, source.path])).toEqual([
      ["config/property-missing", "services.api", ["cpu"]],
    ]);
  });

  it("is said once of a service without a name", () => {
    const nameless = Reflect.apply(service, undefined, [undefined, { cpu: 512, memory: 1024, image: IMAGE }]);
    const { findings } = lowerShop({
      workloads: [nameless, task("migrate", { from: nameless, before: [nameless] })],
    });
    expect(findings.map(({ code, source }) => [code, source.label, source.path])).toEqual([
      ["config/property-type", "app", ["workloads", 0]],
    ]);
  });
});
