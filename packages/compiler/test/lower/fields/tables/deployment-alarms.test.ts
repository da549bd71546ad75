import { resource, rolling, service, stack } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { IMAGE, lowerShop, documentOf, templateOf } from "../../lowered.ts";

const watch = stack("watch", {
  Errors: resource("AWS::CloudWatch::Alarm", { ComparisonOperator: "GreaterThanThreshold", EvaluationPeriods: 1 }),
});

it("watches alarms by their names, and those of a stack", () => {
  const deployment = rolling({ alarms: { alarmNames: ["errors", watch.ref("Errors")] } });
  const shop = lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE, deployment })] });
  expect(documentOf(shop, "service")).toMatchObject({
    deploymentConfiguration: {
      alarms: { alarmNames: ["errors", "${WATCH_STACK_ERRORS_REF}"], enable: true, rollback: true },
    },
  });
  expect(JSON.stringify(templateOf(shop, "shop-production-api"))).toContain(
    '"AlarmNames":["errors",{"Ref":"WatchStackErrorsRef"}]',
  );
});
