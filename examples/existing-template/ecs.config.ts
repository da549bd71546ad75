import { app, network, pick, repository, service, stack, text } from "ecs-dsl";

export default app("shop", {
  environments: {
    staging: { account: "123456789012", region: "eu-west-1" },
    production: { account: "210987654321", region: "eu-west-1" },
  },
  define: (env) => {
    const net = network();
    const data = stack("data", {
      template: "./data.yaml",
      parameters: {
        VpcId: net.vpcId,
        SubnetIds: net.privateSubnets,
        Protection: pick(env, { staging: "off", production: "on" }),
      },
    });
    const api = service("api", {
      cpu: 256,
      memory: 512,
      image: repository("shop/api").tag("1.4.2"),
      ports: { http: 8080 },
      environment: {
        ORDERS_TABLE: data.output("TableName"),
        SESSIONS_URL: text`rediss://${data.output("SessionsHost")}:6379`,
      },
      securityGroups: [data.output("ClientsGroup")],
      permissions: [
        {
          actions: ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"],
          resources: [data.output("TableArn"), text`${data.output("TableArn")}/index/*`],
        },
      ],
    });
    return { network: net, workloads: [api] };
  },
});
