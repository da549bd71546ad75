import { app, deployParameter, loadBalancer, network, parameter, service, stackOutput, text } from "ecs-dsl";

// The network is made by another team's stack, "platform": its outputs are read when this app is deployed.
const net = network.existing({
  vpcId: stackOutput("platform", "VpcId"),
  privateSubnetIds: stackOutput("platform", "PrivateSubnets"), // one output that is all of them, with commas between
  publicSubnetIds: [stackOutput("platform", "PublicSubnetA"), stackOutput("platform", "PublicSubnetB")],
});

// What somebody says at deployment: `./deploy.sh --parameter Banner=hello`. It stays until another one is given.
const banner = deployParameter("Banner", { default: "", description: "Said on every page" });
const release = deployParameter("Release", { description: "What the pages say that they are" });

const table = parameter("/platform/orders-table");

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.29",
  ports: { http: 80 },
  routes: { http: loadBalancer("edge").route({ path: "/*" }) },
  environment: {
    BANNER: banner,
    RELEASE: text`${release} (api)`,
    TABLE: table, // Parameter Store, read by CloudFormation at each deployment
  },
  // The same parameter in `secrets` would be read by ECS when a task starts, and could be a SecureString.
  secrets: { TOKEN: parameter("/platform/token") },
  permissions: [
    {
      actions: ["dynamodb:GetItem", "dynamodb:PutItem"],
      resources: [text`arn:aws:dynamodb:us-east-1:123456789012:table/${table}`],
    },
  ],
  securityGroups: [stackOutput("platform", "DatabaseClients")],
});

export default app("shop", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({ network: net, workloads: [api] }),
  outputs: { Release: release },
});
