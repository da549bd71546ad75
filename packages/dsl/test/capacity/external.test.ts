import { expect, it } from "vitest";
import { daemon, external, queue, service, share, worker } from "../../src/index.ts";

const factory = external("factory");
const image = "api:1.0";

it("a capacity outside AWS is its name", () => {
  expect(factory).toEqual({ kind: "external", name: "factory", props: {} });
  expect(external("shop", { tags: { site: "north" } }).props).toEqual({ tags: { site: "north" } });
  // @ts-expect-error Object literal may only specify known properties, and 'instanceType' does not exist
  expect(external("shop", { instanceType: "m7g.large" }).name).toBe("shop");
});

it("gives tasks free sizes, and what the machine has", () => {
  const api = service("api", {
    image,
    capacity: factory,
    networkMode: "host",
    privileged: true,
    gpu: 1,
    volumes: { data: "/srv/data", cache: { docker: { scope: "shared" } } },
  });
  expect(api.props.capacity).toBe(factory);
  expect(worker("mail", { image, capacity: factory, queue: queue("mail"), memory: 333 }).name).toBe("mail");
  expect(daemon("agent", { image, capacity: factory, memory: 64 }).props.capacity).toBe(factory);
});

it("has no network interfaces, no disks of AWS and no shares", () => {
  const refused = [
    // @ts-expect-error Type '"awsvpc"' is not assignable to type '"bridge" | "host"'.
    service("api", { image, capacity: factory, networkMode: "awsvpc" }),
    // @ts-expect-error Object literal may only specify known properties, and 'efs' does not exist
    service("api", { image, capacity: factory, volumes: { data: { efs: "fs-0123456789abcdef0" } } }),
    // @ts-expect-error Object literal may only specify known properties, and 'assignPublicIp' does not exist
    service("api", { image, capacity: factory, assignPublicIp: true }),
    // @ts-expect-error Argument of type 'ExternalCapacity' is not assignable
    share(factory),
  ];
  expect(refused).toHaveLength(4);
});
