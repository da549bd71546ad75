import {
  app,
  cloudMap,
  distribution,
  loadBalancer,
  network,
  queue,
  resource,
  service,
  stack,
  text,
  topic,
} from "ecs-dsl";

const net = network({ availabilityZones: 2 });
const edge = loadBalancer("edge", { internal: true });
const site = distribution("site", { origin: edge });
const jobs = queue("jobs");
const data = stack("data", {
  Table: resource("AWS::DynamoDB::Table", {
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
    KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
  }),
});
const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  ports: { http: 8080 },
  routes: { http: edge.route({ path: "/*" }) },
});

export default app("outputs", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({
    network: net,
    discovery: cloudMap("outputs.local"),
    workloads: [api],
    outputs: { VpcId: net.vpcId, Subnets: { value: net.privateSubnets, parameter: "/outputs/subnets" } },
  }),
  outputs: {
    ApiUrl: edge.url(),
    Internal: api.url("http"),
    SiteUrl: { value: text`${site.url()}/v1`, parameter: "/outputs/site", description: "Where people find the site." },
    TableName: { value: data.ref("Table"), parameter: "/outputs/table" },
    TableArn: data.arn("Table"),
    Jobs: jobs.url({ access: "send" }),
    Orders: topic("orders").arn(),
    ApiGroup: { value: api.securityGroup(), parameter: "/outputs/api-group" },
    Contact: "team@example.com",
  },
});
