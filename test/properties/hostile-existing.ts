import * as dsl from "ecs-dsl";
import type { Call } from "./hostile-nouns.ts";

const IMAGE = "public.ecr.aws/docker/library/nginx:1.27.3";

/** What runs on instances that exist: by shares, and on managed ones. */
export function existingInstancesWith(call: Call): readonly dsl.Workload[] {
  const general = call("existing ec2Capacity", dsl.ec2Capacity.existing, "prod-general", {
    instanceType: "m7i.large",
    operatingSystem: "AMAZON_LINUX_2023",
  });
  const managed = call("existing managedInstances", dsl.managedInstances.existing, "prod-managed", {
    cpuArchitecture: "X86_64",
  });
  const auth = call("existing service", dsl.service.existing, "auth", {
    namespace: "internal",
    ports: { http: 8080 },
    securityGroup: "sg-0123456789abcdef0",
  });
  const factory = call("external", dsl.external, "factory", {
    tags: { site: "north" },
    overrides: { role: { Path: "/" } },
  });
  const environment = { AUTH_URL: auth.url("http") };
  const cache = call("existing securityGroup", dsl.securityGroup.existing, "sg-0123456789abcdef1", { port: 6379 });
  const group = call(
    "existing targetGroup",
    dsl.targetGroup.existing,
    "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/ledger/73e2d6bc24d8a067",
    { securityGroup: "sg-0123456789abcdef0" },
  );
  const capacityProviderStrategy = [dsl.share(general, { base: 1, weight: 2 })];
  return [
    dsl.service("ledger", {
      image: IMAGE,
      memory: 128,
      environment,
      connections: [cache],
      ports: { http: 8080 },
      routes: { http: group },
      capacityProviderStrategy,
    }),
    dsl.service("quotes", { image: IMAGE, memory: 128, capacity: managed }),
    dsl.service("press", {
      image: IMAGE,
      memory: 128,
      capacity: factory,
      networkMode: "host",
      placementConstraints: [dsl.memberOf("attribute:hall == north")],
    }),
  ];
}
