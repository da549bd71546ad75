import { app, ec2Capacity, loadBalancer, managedInstances, repository, service, size } from "ecs-dsl";

const images = repository("shop/api");
const edge = loadBalancer("edge");

/** Graviton by the type of the instances: `search` says nothing of a processor. */
const memory = ec2Capacity("memory", { instanceType: "r7g.large", minSize: 1, maxSize: 4 });

/** The same, where ECS chooses the type. */
const compute = managedInstances("compute", {
  instanceRequirements: {
    cpuManufacturers: ["amazon-web-services"],
    vCpuCount: { min: 2, max: 8 },
    memoryMiB: { min: 4096 },
  },
});

export default app("shop", {
  environments: {
    production: { account: "210987654321", region: "us-east-1" },
  },
  define: () => {
    const api = service("api", {
      ...size(1024, 2048),
      runtimePlatform: { cpuArchitecture: "ARM64" },
      image: images.build("./api"),
      ports: { http: 80 },
      routes: { http: edge.route({ path: "/*", healthCheck: "/index.html" }) },
    });
    const search = service("search", {
      capacity: memory,
      memory: 12_288,
      image: repository("shop/search").build("./search"),
      ports: { http: 9200 },
      allowFrom: { http: ["10.0.0.0/8"] },
    });
    const encode = service("encode", {
      capacity: compute,
      cpu: 2048,
      memory: 3072,
      image: repository("shop/encode").tag("v1.0.0"),
      command: ["encode"],
    });
    return { workloads: [api, search, encode] };
  },
});
