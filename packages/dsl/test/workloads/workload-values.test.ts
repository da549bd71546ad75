import { expect, it } from "vitest";
import { queue, scheduledTask, service, task, worker } from "../../src/index.ts";
import { referenceOf } from "../../src/inspect.ts";

const size = { cpu: 256, memory: 512, image: "shop:1.0" } as const;

it.each([
  service("api", size),
  worker("mailer", { ...size, queue: queue("mail") }),
  task("migrate", size),
  scheduledTask("report", { ...size, schedule: "rate(1 day)" }),
])("a $kind gives the id of its security group and the ARN of its task definition", (workload) => {
  const { kind, name, props } = workload;
  const value = (output: string) => ({
    kind: "reference",
    of: "output",
    resource: { kind, source: "new", name, props },
    output,
  });
  expect(referenceOf(workload.securityGroup())).toEqual(value("securityGroup"));
  expect(referenceOf(workload.taskDefinition())).toEqual(value("taskDefinition"));
});

it("its values are no text yet", () => {
  expect(() => String(scheduledTask("report", { ...size, schedule: "rate(1 day)" }).taskDefinition())).toThrow(
    'The task definition of scheduled task "report" is known once the config is compiled',
  );
});
