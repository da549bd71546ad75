import { app, network, repository, resource, securityGroup, service, stack, text } from "ecs-dsl";

const net = network();

const data = stack("data", {
  Orders: resource("AWS::DynamoDB::Table", {
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: [
      { AttributeName: "id", AttributeType: "S" },
      { AttributeName: "customer", AttributeType: "S" },
    ],
    KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
    GlobalSecondaryIndexes: [
      {
        IndexName: "by-customer",
        KeySchema: [{ AttributeName: "customer", KeyType: "HASH" }],
        Projection: { ProjectionType: "ALL" },
      },
    ],
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
  }),
  Subnets: resource("AWS::RDS::DBSubnetGroup", {
    DBSubnetGroupDescription: "Where the database of the shop is",
    SubnetIds: net.privateSubnets,
  }),
  Db: resource(
    "AWS::RDS::DBCluster",
    {
      Engine: "aurora-postgresql",
      DatabaseName: "shop",
      DBSubnetGroupName: { Ref: "Subnets" },
      VpcSecurityGroupIds: [securityGroup("Db", { port: 5432 })],
      EnableIAMDatabaseAuthentication: true,
      ManageMasterUserPassword: true,
      MasterUsername: "shop",
      StorageEncrypted: true,
      ServerlessV2ScalingConfiguration: { MinCapacity: 0.5, MaxCapacity: 4 },
    },
    { deletionPolicy: "Snapshot" },
  ),
  Writer: resource("AWS::RDS::DBInstance", {
    DBClusterIdentifier: { Ref: "Db" },
    DBInstanceClass: "db.serverless",
    Engine: "aurora-postgresql",
  }),
});

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: repository("shop/api").tag("1.4.2"),
  ports: { http: 8080 },
  environment: {
    ORDERS_TABLE: data.ref("Orders"),
    DATABASE: text`postgres://${data.attribute("Db", "Endpoint.Address")}:5432/shop`,
  },
  connections: [data.port("Db")],
  permissions: [
    {
      actions: ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"],
      resources: [data.arn("Orders"), text`${data.arn("Orders")}/index/*`],
    },
    {
      actions: ["rds-db:connect"],
      resources: [
        text`arn:aws:rds-db:eu-west-1:123456789012:dbuser:${data.attribute("Db", "DBClusterResourceId")}/api`,
      ],
    },
  ],
});

export default app("shop", {
  environments: { production: { account: "123456789012", region: "eu-west-1" } },
  define: () => ({ network: net, workloads: [api] }),
});
