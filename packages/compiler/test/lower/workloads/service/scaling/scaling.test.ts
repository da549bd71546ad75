import { cluster, loadBalancer, service, type Route, type ServiceProps } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { IMAGE, lowerShop, propertiesOf, templateOf } from "../../../lowered.ts";

const edge = loadBalancer("edge");

function web(http: Route | readonly Route[], more: Omit<ServiceProps, "cpu" | "memory" | "image"> = {}) {
  return service("web", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes: { http }, ...more });
}

it("scales by requests of the first route", () => {
  const scaling = { min: 1, max: 2, requestsPerTarget: 100 };
  const lowered = lowerShop({ workloads: [web(edge.route({}), { scaling })] });
  expect(propertiesOf(lowered, "shop-production-web", "RequestScalingPolicy")).toMatchObject({
    TargetTrackingScalingPolicyConfiguration: {
      PredefinedMetricSpecification: {
        PredefinedMetricType: "ALBRequestCountPerTarget",
        ResourceLabel: {
          "Fn::Join": [
            "/",
            [{ Ref: "PlatformEdgeFullName" }, { "Fn::GetAtt": ["EdgeTargetGroup", "TargetGroupFullName"] }],
          ],
        },
      },
    },
  });
});

it("makes a policy for each target, and none without scaling", () => {
  const scaling = { min: 0, max: 4, cpu: 70, memory: 80 };
  const ids = (more: Parameters<typeof web>[1]) =>
    Object.keys(templateOf(lowerShop({ workloads: [web([], more)] }), "shop-production-web").Resources).filter(
      (id) => id.startsWith("Scal") || id.endsWith("ScalingPolicy"),
    );
  expect(ids({ scaling })).toEqual(["ScalableTarget", "CpuScalingPolicy", "MemoryScalingPolicy"]);
  expect(ids({})).toEqual([]);
});

it("names the cluster literally, whatever its name would mean to Fn::Sub", () => {
  const lowered = lowerShop({
    cluster: cluster({ name: "a${Service}" }),
    workloads: [web([], { scaling: { min: 1, max: 2, cpu: 70 } })],
  });
  expect(propertiesOf(lowered, "shop-production-web", "ScalableTarget")).toHaveProperty("ResourceId", {
    "Fn::Sub": "service/a${!Service}/${Service.Name}",
  });
});
