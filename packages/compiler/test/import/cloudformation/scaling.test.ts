import { describe, expect, it } from "vitest";
import { scalingOf } from "../../../src/import/cloudformation/scaling.ts";
import { Ledger } from "../../../src/import/ledger.ts";

const target = (service: string, more: object = {}) => ({
  Type: "AWS::ApplicationAutoScaling::ScalableTarget",
  Properties: {
    ServiceNamespace: "ecs",
    ResourceId: `service/prod/\`${service}.Name\``,
    MinCapacity: 2,
    MaxCapacity: "8",
    ...more,
  },
});
const policy = (id: string, metric: string, settings: object = {}) => ({
  Type: "AWS::ApplicationAutoScaling::ScalingPolicy",
  Properties: {
    ScalingTargetId: `\`${id}\``,
    TargetTrackingScalingPolicyConfiguration: {
      TargetValue: 60,
      PredefinedMetricSpecification: { PredefinedMetricType: metric },
      ...settings,
    },
  },
});
const CPU = "ECSServiceAverageCPUUtilization";

function scaled(resources: Readonly<Record<string, Readonly<Record<string, unknown>>>>, isOnly = false) {
  const ledger = new Ledger("a", { Resources: resources });
  const scaling = scalingOf("Api", isOnly, resources, { ledger });
  const taken = ledger.entries().filter(({ verdict }) => verdict === "taken");
  return { scaling, taken: taken.map(({ path }) => path[1]) };
}

describe("how a service of a template scales", () => {
  it("is by its own target, and the policies of that", () => {
    const resources = {
      Target: target("Api"),
      Other: target("Web", { MaxCapacity: 3 }),
      Cpu: policy("Target", CPU),
      Memory: policy("Target", "ECSServiceAverageMemoryUtilization", { ScaleInCooldown: 120, ScaleOutCooldown: 60 }),
      WebCpu: policy("Other", CPU, { TargetValue: 10 }),
    };
    const { scaling, taken } = scaled(resources);
    expect(scaling).toEqual({ min: 2, max: 8, cpu: 60, memory: { target: 60, scaleInCooldown: 120 } });
    expect(taken).toEqual(["Target", "Cpu", "Memory"]);
  });

  it("is by the only target of a template with one service, whatever it names", () => {
    const resources = { Target: target("Api", { ResourceId: "service/prod/api" }), Cpu: policy("Target", CPU) };
    expect(scaled(resources, true).scaling).toEqual({ min: 2, max: 8, cpu: 60 });
    expect(scaled(resources).scaling).toBe(undefined);
  });

  it.each([
    [{}],
    [{ Target: target("Api") }],
    [{ Target: target("Api"), Requests: policy("Target", "ALBRequestCountPerTarget") }],
    [{ Target: target("Api", { MinCapacity: "`Min`" }), Cpu: policy("Target", CPU) }],
    [{ Target: target("Api"), Cpu: policy("Target", CPU, { TargetValue: 200 }) }],
    [{ Target: target("Api", { ServiceNamespace: "dynamodb" }), Cpu: policy("Target", CPU) }],
  ])("is not known by %j, which stays to be told", (resources) => {
    expect(scaled(resources, true)).toEqual({ scaling: undefined, taken: [] });
  });
});
