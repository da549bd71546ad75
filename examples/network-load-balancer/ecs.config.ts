import { app, cluster, network, networkLoadBalancer, service } from "ecs-dsl";

const devices = networkLoadBalancer("devices", {
  domainName: "devices.example.com",
  hostedZone: "Z0123456789ABCDEFGHIJ",
  crossZone: true,
});
const inner = networkLoadBalancer("inner", { internal: true });

/** MQTT by TLS for devices, and CoAP by UDP, whose health is asked at the port of MQTT. */
const broker = service("broker", {
  cpu: 512,
  memory: 1024,
  image: "docker.io/example/broker:5.8.1",
  ports: { mqtt: 1883, coap: { containerPort: 5683, protocol: "udp" } },
  routes: {
    mqtt: devices.listen({
      port: 8883,
      certificate: "arn:aws:acm:us-east-1:123456789012:certificate/1a2b3c4d-5e6f-7890-abcd-ef1234567890",
      deregistrationDelay: 120,
      connectionTermination: true,
    }),
    coap: devices.listen({ port: 5683, healthCheck: { port: 1883 } }),
  },
  desiredCount: 2,
});

/** A cache for what runs elsewhere in the VPC. */
const cache = service("cache", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/redis:7.4",
  ports: { redis: 6379 },
  routes: { redis: inner.listen({ port: 6379, healthCheck: { interval: 10, timeout: 5 } }) },
});

export default app("fleet", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({
    cluster: cluster(),
    network: network({ availabilityZones: 2, natGateways: 1 }),
    workloads: [broker, cache],
  }),
});
