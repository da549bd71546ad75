import { ec2Capacity, loadBalancer, type Service, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, propertiesOf, templateOf } from "../../lowered.ts";

const PLATFORM = "shop-production-platform";
const capacity = ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 3 });
const edge = loadBalancer("edge");

function routed(name: string, networkMode: "awsvpc" | "bridge" | "host") {
  const routes = { http: edge.route({ path: `/${name}/*` }) };
  return service(name, { capacity, networkMode, image: IMAGE, memory: 128, ports: { http: 3000 }, routes });
}

const waysOf = (...workloads: readonly Service[]) =>
  Object.keys(templateOf(lowerShop({ workloads }), PLATFORM).Resources).filter((id) => id.includes("ToInstances"));

it("lets load balancers in once, whatever workloads are there", () => {
  expect(waysOf(routed("a", "awsvpc"))).toEqual([]);
  expect(waysOf(routed("a", "bridge"), routed("b", "bridge"))).toEqual(["EdgeToInstances32768"]);
  expect(waysOf(routed("a", "bridge"), routed("b", "host"))).toEqual(["EdgeToInstances32768", "EdgeToInstances3000"]);
});

it("is where tasks are that have no network interface of their own", () => {
  const lowered = lowerShop({ workloads: [routed("a", "bridge")] });
  expect(codesOf(lowered)).toEqual([]);
  expect(propertiesOf(lowered, PLATFORM, "EdgeToInstances32768")).toEqual({
    GroupId: { "Fn::GetAtt": ["InstancesGroup", "GroupId"] },
    IpProtocol: "tcp",
    FromPort: 32_768,
    ToPort: 65_535,
    SourceSecurityGroupId: { "Fn::GetAtt": ["EdgeSecurityGroup", "GroupId"] },
  });
  const stack = templateOf(lowered, "shop-production-a");
  expect(Object.keys(stack.Resources).filter((id) => id.includes("Ingress"))).toEqual([]);
  expect(propertiesOf(lowered, "shop-production-a", "EdgeTargetGroup")).toMatchObject({ TargetType: "instance" });
  expect(propertiesOf(lowered, "shop-production-a", "Service")).not.toHaveProperty("NetworkConfiguration");
});

it("leads to the port of the instance that a container always has, and to the one that is asked", () => {
  const ports = { http: { containerPort: 3000, hostPort: 80 } };
  const task = { capacity, image: IMAGE, memory: 128 };
  const bridged = service("a", { ...task, networkMode: "bridge", ports, routes: { http: edge.route() } });
  expect(waysOf(bridged)).toEqual(["EdgeToInstances80"]);
  const routes = { http: edge.route({ healthCheck: { path: "/", port: 9000 } }) };
  const asked = service("a", { ...task, networkMode: "host", ports: { http: 3000 }, routes });
  expect(waysOf(asked)).toEqual(["EdgeToInstances3000", "EdgeToInstances9000"]);
});
