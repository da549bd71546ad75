import { parameter, queue, resource, rolling, service, stack, text } from "@ecs-dsl/dsl";
import { formatPath } from "@ecs-dsl/validators";
import { expect, it } from "vitest";
import { Lowering } from "../../../src/lower/lowering.ts";
import { planWorkloads } from "../../../src/lower/plan/plan-workloads.ts";
import { referencesOfResource, referencesOfWorkload } from "../../../src/lower/resolve/placed-references.ts";
import { IMAGE } from "../lowered.ts";

it("finds every value of another noun, with its place", () => {
  const jobs = queue("jobs");
  const mail = stack("mail", {
    Orders: resource("AWS::SNS::Subscription", { TopicArn: "orders", Protocol: "sqs", Endpoint: jobs.arn() }),
  });
  const api = service("api", {
    cpu: 256,
    memory: 512,
    image: IMAGE,
    environment: { BOTH: text`${jobs.url()},${mail.ref("Orders")}`, PLAIN: "1" },
    permissions: [{ actions: ["sqs:PurgeQueue"], resources: ["*", jobs.arn()] }],
    sidecars: { log: { image: IMAGE, environment: { JOBS: jobs.url() } } },
    deployment: rolling({ alarms: { alarmNames: [mail.ref("Orders")] } }),
  });
  const { workloads, resources } = planWorkloads(new Lowering({ name: "shop" }, { name: "default" }), {
    workloads: [api],
  });
  const placed = [...workloads.flatMap(referencesOfWorkload), ...resources.flatMap(referencesOfResource)];
  const found = placed.map(({ reference, subject, path }) => [
    `${reference.resource.name} ${reference.output}`,
    `${subject.words}: ${formatPath(path)}`,
  ]);
  expect(found).toEqual([
    ["jobs url", 'service "api": environment.BOTH'],
    ["mail ref", 'service "api": environment.BOTH'],
    ["jobs url", 'sidecar "log" of service "api": environment.JOBS'],
    ["jobs arn", 'service "api": permissions[0].resources[1]'],
    ["mail ref", 'the deployment of service "api": alarms.alarmNames[0]'],
    ["jobs arn", 'resource "Orders" of stack "mail": Endpoint'],
  ]);
});

it("goes through a value that holds itself once", () => {
  const own: unknown[] = [];
  own.push(own);
  const api = service("api", {
    cpu: 256,
    memory: 512,
    image: IMAGE,
    secrets: { TOKEN: Reflect.apply(parameter, undefined, ["/shop/token", { kmsKey: own }]) },
  });
  const { workloads } = planWorkloads(new Lowering({ name: "shop" }, { name: "default" }), { workloads: [api] });
  expect(workloads.flatMap(referencesOfWorkload)).toEqual([]);
});
