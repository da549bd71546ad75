import { ec2Capacity, fileSystem, resource, securityGroup, service, stack } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const capacity = ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 3 });
const base = { capacity, image: IMAGE, memory: 512 } as const;
const data = stack("data", {
  Group: resource("AWS::RDS::DBCluster", {
    Engine: "aurora-postgresql",
    VpcSecurityGroupIds: [securityGroup("Db", { port: 5432 })],
  }),
});

it.each([
  [{ securityGroups: ["sg-0123456789abcdef0"] }, "securityGroups"],
  [{ connections: [data.port("Db")] }, "connections"],
  [{ ports: { http: 80 }, allowFrom: { http: ["10.0.0.0/8"] } }, "allowFrom"],
  [{ volumes: { files: fileSystem("files") }, mounts: { "/files": "files" } as const }, "volumes.files"],
])("opens no way for tasks that have none of their own: %o", (ways, place) => {
  const codes = (networkMode: "awsvpc" | "bridge" | "host") =>
    codesOf(lowerShop({ workloads: [service("train", { ...base, ...ways, networkMode })] }));
  expect(codes("awsvpc")).toEqual([]);
  expect(codes("bridge")).toEqual([`config/network-mode at services.train.${place}`]);
  expect(codes("host")).toEqual([`config/network-mode at services.train.${place}`]);
});

it("connects by addresses only what has network interfaces", () => {
  const api = service("api", { ...base, networkMode: "bridge", ports: { http: 3000 } });
  const web = service("web", { ...base, environment: { API: api.url("http") } });
  expect(textsOf(lowerShop({ workloads: [api, web] }))).toEqual([
    [
      'Service "api" has the network mode bridge, and service "web" and it talk by an address: no way can be opened for them alone.',
      "Remove `networkMode`, so that its tasks have network interfaces of their own.",
    ],
  ]);
});

it("is reported by ECS's own rule alone where tasks run on Fargate", () => {
  const settings: object = { networkMode: "bridge" };
  const api = service("api", { cpu: 256, memory: 512, image: IMAGE, ...settings });
  expect(codesOf(lowerShop({ workloads: [api] }))).toEqual([]);
});
