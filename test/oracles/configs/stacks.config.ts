import {
  app,
  loadBalancer,
  network,
  parameter,
  queue,
  resource,
  secret,
  securityGroup,
  service,
  stack,
  text,
} from "ecs-dsl";

const net = network.existing({
  vpcId: "vpc-0123456789abcdef0",
  privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
  publicSubnetIds: ["subnet-0123456789abcdef2", "subnet-0123456789abcdef3"],
});
const jobs = queue("jobs");
const edge = loadBalancer("edge");

const cache = stack("cache", {
  Subnets: resource("AWS::ElastiCache::SubnetGroup", { Description: "Cache", SubnetIds: net.privateSubnets }),
  Cache: resource(
    "AWS::ElastiCache::ReplicationGroup",
    {
      ReplicationGroupDescription: "Sessions of the shop",
      CacheNodeType: "cache.t4g.micro",
      Engine: "valkey",
      NumCacheClusters: 2,
      AutomaticFailoverEnabled: true,
      TransitEncryptionEnabled: true,
      AtRestEncryptionEnabled: true,
      CacheSubnetGroupName: { Ref: "Subnets" },
      SecurityGroupIds: [securityGroup("Cache", { port: 6379 })],
    },
    { dependsOn: ["Group"], deletionPolicy: "Delete" },
  ),
  Group: resource("AWS::EC2::SecurityGroup", { GroupDescription: "Clients of the cache", VpcId: net.vpcId }),
});

const events = stack("events", {
  Bus: resource("AWS::Events::EventBus", { Name: "shop" }),
  ToJobs: resource("AWS::Events::Rule", {
    EventBusName: { Ref: "Bus" },
    EventPattern: { source: ["shop"] },
    Targets: [{ Id: "jobs", Arn: jobs.arn() }],
  }),
  Policy: resource("AWS::SQS::QueuePolicy", {
    Queues: [jobs.url()],
    PolicyDocument: {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Service: "events.amazonaws.com" },
          Action: "sqs:SendMessage",
          Resource: jobs.arn(),
          Condition: { ArnEquals: { "aws:SourceArn": { "Fn::GetAtt": ["ToJobs", "Arn"] } } },
        },
      ],
    },
  }),
  Thing: resource("AWS::IoT::Thing", { ThingName: { "Fn::Sub": "${AWS::StackName}-till" } }),
});

const logins = stack("logins", {
  Key: resource("AWS::KMS::Key", { EnableKeyRotation: true }),
  Payments: resource("AWS::SecretsManager::Secret", {
    GenerateSecretString: { SecretStringTemplate: '{"user":"shop"}', GenerateStringKey: "password" },
    KmsKeyId: { Ref: "Key" },
  }),
  Mode: resource("AWS::SSM::Parameter", { Type: "String", Name: "/shop/mode", Value: "on" }),
  Level: resource("AWS::SSM::Parameter", { Type: "String", Value: "info" }),
});

const rules = stack("rules", {
  Association: resource("AWS::WAFv2::WebACLAssociation", {
    ResourceArn: edge.arn(),
    WebACLArn: "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/shop/3f5e4c2a-0000-4000-8000-000000000000",
  }),
});

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:v2.0.1",
  ports: { http: 8080 },
  allowFrom: { http: ["10.0.0.0/8", "2001:db8::/32", "pl-0123456789abcdef0", cache.attribute("Group", "GroupId")] },
  securityGroups: [cache.attribute("Group", "GroupId")],
  environment: {
    CACHE: text`rediss://${cache.attribute("Cache", "PrimaryEndPoint.Address")}:6379`,
    BUS: events.ref("Bus"),
    SUBNETS: net.publicSubnets,
    PUBLIC_URL: edge.url(),
  },
  secrets: {
    PAYMENTS_PASSWORD: secret(logins.ref("Payments"), { key: "password" }),
    MODE: parameter(logins.ref("Mode")),
    LEVEL: parameter(logins.ref("Level")),
  },
  connections: [cache.port("Cache")],
  permissions: [{ actions: ["events:PutEvents"], resources: [events.arn("Bus")] }],
});

export default app("shop", {
  environments: { production: { account: "123456789012", region: "eu-west-1" } },
  define: () => ({ network: net, workloads: [api], resources: [rules] }),
});
