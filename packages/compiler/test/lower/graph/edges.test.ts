import {
  blueGreen,
  fileSystem,
  loadBalancer,
  networkLoadBalancer,
  resource,
  securityGroup,
  service,
  stack,
  task,
  topic,
  worker,
  queue,
  scheduledTask,
} from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { base, edgesOf } from "./graph-of.ts";

const edge = loadBalancer("edge");

describe("an edge of traffic", () => {
  it("leads from a network load balancer, with what clients speak there", async () => {
    const tcp = networkLoadBalancer("ingest");
    const certificate = "arn:aws:acm:eu-west-1:123456789012:certificate/1";
    const proxy = { image: base.image, ports: { web: 81 }, routes: { web: tcp.listen({ port: 81 }) } };
    const routes = {
      http: tcp.listen({ port: 443, certificate }),
      dns: tcp.listen({ port: 53, healthCheck: { port: 80 } }),
    };
    const ports = { http: 80, dns: { containerPort: 5353, protocol: "udp" } } as const;
    const api = service("api", { ...base, ports, routes, sidecars: { proxy } });
    expect(await edgesOf({ workloads: [api] })).toEqual([
      "route: network-load-balancer ingest > service api [TCP 81 (proxy) | TLS 443 | UDP 53]",
    ]);
  });

  it("leads from a load balancer to who has the routes, once, with what they match", async () => {
    const http = [edge.route({ path: "/b/*" }), edge.route({ path: "/a/*", host: "shop.example.com" })];
    const api = service("api", { ...base, ports: { http: 80 }, routes: { http } });
    expect(await edgesOf({ workloads: [api] })).toEqual([
      "route: load-balancer edge > service api [/b/* | shop.example.com /a/*]",
    ]);
  });

  it("names the sidecar that takes the requests", async () => {
    const proxy = { image: base.image, ports: { web: 80 }, routes: { web: edge.route() } };
    expect(await edgesOf({ workloads: [service("api", { ...base, sidecars: { proxy } })] })).toEqual([
      "route: load-balancer edge > service api [/* (proxy)]",
    ]);
  });

  it("is another one for test traffic", async () => {
    const http = edge.route({ test: { header: { "X-Test": "green" } } });
    const api = service("api", { ...base, ports: { http: 80 }, routes: { http }, deployment: blueGreen() });
    expect(await edgesOf({ workloads: [api] })).toEqual([
      "route: load-balancer edge > service api [/*]",
      "test: load-balancer edge > service api [test traffic /*, header X-Test green]",
    ]);
  });

  it("leads from a client to the ports of a server", async () => {
    const cache = service("cache", {
      ...base,
      ports: {
        redis: 6379,
        admin: { containerPort: 50_051, appProtocol: "grpc" },
        grpc: { containerPort: 90, appProtocol: "grpc" },
      },
    });
    const environment = {
      REDIS: cache.url("redis", { scheme: "redis" }),
      HOST: cache.host("redis"),
      ADMIN: cache.address("admin"),
      GRPC: cache.address("grpc"),
    };
    expect(await edgesOf({ workloads: [service("api", { ...base, environment }), cache] })).toEqual([
      "connection: service api > service cache [admin 50051 grpc | grpc 90 | redis 6379]",
    ]);
  });

  it("leads to the ports of stacks", async () => {
    const data = stack("data", {
      Db: resource("AWS::RDS::DBCluster", {
        Engine: "aurora-postgresql",
        MasterUsername: "shop",
        ManageMasterUserPassword: true,
        VpcSecurityGroupIds: [securityGroup("Db", { port: 5432 })],
      }),
    });
    expect(await edgesOf({ workloads: [service("api", { ...base, connections: [data.port("Db")] })] })).toEqual([
      "connection: service api > stack data [Db 5432]",
    ]);
  });
});

describe("an edge", () => {
  it("leads to a file system, with where it is mounted", async () => {
    const volumes = { photos: fileSystem("photos"), unseen: fileSystem("unseen") };
    const mounts = { "/photos": "photos", "/old": { volume: "photos", readOnly: true } } as const;
    expect(await edgesOf({ workloads: [service("api", { ...base, volumes, mounts })] })).toEqual([
      "mount: service api > file-system photos [/old read-only | /photos]",
      "mount: service api > file-system unseen []",
    ]);
  });

  it("leads to topics that are told of failures and alarms", async () => {
    const alerts = topic("alerts");
    const workloads = [
      service("api", { ...base, alarms: { cpu: 90, notify: alerts } }),
      scheduledTask("report", { ...base, schedule: "rate(1 hour)", onFailure: { notify: alerts.arn() } }),
    ];
    expect(await edgesOf({ workloads })).toEqual([
      "notice: scheduled-task report > topic alerts [failures]",
      "notice: service api > topic alerts [alarms]",
    ]);
  });

  it("leads from a task to what waits for its end", async () => {
    const api = service("api", base);
    const jobs = worker("jobs", { ...base, queue: queue("jobs") });
    const edges = await edgesOf({ workloads: [api, jobs, task("migrate", { ...base, before: [api, jobs] })] });
    expect(edges.slice(-2)).toEqual([
      "gate: task migrate > service api [before]",
      "gate: task migrate > worker jobs [before]",
    ]);
  });
});
