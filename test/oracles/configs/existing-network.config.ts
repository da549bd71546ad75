import { app, loadBalancer, network, repository, service } from "ecs-dsl";

const images = repository("shop/web");
const inside = loadBalancer("inside", { internal: true });

const web = service("web", {
  cpu: 256,
  memory: 512,
  image: images.tag("v1.4.2"),
  ports: { http: 3000 },
  routes: { http: inside.route({ path: "/*" }) },
});

export default app("shop", {
  environments: { production: { account: "123456789012", region: "eu-central-1" } },
  define: () => ({
    network: network.existing({
      vpcId: "vpc-0123456789abcdef0",
      privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
      publicSubnetIds: ["subnet-0123456789abcdef2", "subnet-0123456789abcdef3"],
      endpoints: ["s3", "ecr", "logs"],
      routeTableIds: ["rtb-0123456789abcdef0", "rtb-0123456789abcdef1"],
    }),
    workloads: [web],
  }),
});
