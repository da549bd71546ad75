import { app, loadBalancer, resource, service, stack } from "ecs-dsl";

const certificates = stack("certificates", {
  Site: resource("AWS::CertificateManager::Certificate", { DomainName: "example.com" }),
});
const edge = loadBalancer("edge", { certificate: certificates.ref("Site") });
const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  ports: { http: 80 },
  routes: { http: edge.route({ path: "/*" }) },
});

export default app("shop", { workloads: [api] });
