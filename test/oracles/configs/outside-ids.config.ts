import { app, deployParameter, loadBalancer, networkLoadBalancer, parameter, service, stackOutput } from "ecs-dsl";

const zone = stackOutput("dns", "ZoneId");
const certificate = parameter("/platform/certificate");
const edge = loadBalancer("edge", {
  domainName: ["shop.example.com", { name: "api.example.com", hostedZone: parameter("/platform/other-zone") }],
  hostedZone: zone,
  webAcl: stackOutput("security", "WebAclArn"),
  accessLogs: { bucket: deployParameter("LogBucket"), prefix: "edge" },
  connectionLogs: { bucket: deployParameter("LogBucket") },
  listeners: { 8443: { certificate: [certificate, stackOutput("platform", "OtherCertificate")] } },
});
const inner = loadBalancer("inner", { internal: true, certificate });
const tcp = networkLoadBalancer("tcp", {
  domainName: "mqtt.example.com",
  hostedZone: zone,
  accessLogs: { bucket: stackOutput("security", "LogBucket") },
});

export default app("outside", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({
    workloads: [
      service("api", {
        cpu: 256,
        memory: 512,
        image: "public.ecr.aws/docker/library/nginx:1.27.3",
        ports: { http: 80, mqtt: 1883 },
        routes: {
          http: [edge.route({ path: "/*" }), edge.route({ path: "/*", listener: 8443 }), inner.route({ path: "/*" })],
          mqtt: tcp.listen({ port: 8883, certificate: [certificate, stackOutput("platform", "OtherCertificate")] }),
        },
      }),
    ],
  }),
});
