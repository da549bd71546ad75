import { app, cluster, network, queue, resource, scheduledTask, service, stack, task, worker } from "ecs-dsl";

const shared = cluster({ name: "shop" });
const size = { cpu: 256, memory: 512, image: "public.ecr.aws/docker/library/node:22.11.0" } as const;

const migrate = task("migrate", size);
const report = scheduledTask("report", { ...size, schedule: "rate(1 day)" });
const resize = worker("resize", { ...size, queue: queue("images", { visibilityTimeout: 120 }) });
const api = service("api", { ...size, ports: { http: 8080 } });

const net = network();
const data = stack("data", {
  Group: resource("AWS::EC2::SecurityGroup", { GroupDescription: "Reports", VpcId: net.vpcId }),
});

// Deployed after the workloads that it takes values of, and before what takes values of it.
const access = stack("access", {
  FromApi: ingressOf(api.securityGroup()),
  FromResize: ingressOf(resize.securityGroup()),
  FromReport: ingressOf(report.securityGroup()),
  FromMigrate: ingressOf(migrate.securityGroup()),
  Migrations: resource("AWS::SSM::Parameter", {
    Name: "/shop/migration",
    Type: "String",
    Value: migrate.taskDefinition(),
  }),
  Cluster: resource("AWS::SSM::Parameter", { Type: "String", Value: shared.arn() }),
});

const admin = service("admin", {
  ...size,
  environment: {
    CLUSTER: shared.arn(),
    MIGRATION: migrate.taskDefinition(),
    REPORT: report.taskDefinition(),
    CLUSTER_PARAMETER: access.ref("Cluster"),
  },
  permissions: [{ actions: ["ecs:RunTask"], resources: [migrate.taskDefinition()] }],
});

function ingressOf(SourceSecurityGroupId: ReturnType<typeof api.securityGroup>) {
  return resource("AWS::EC2::SecurityGroupIngress", {
    GroupId: data.attribute("Group", "GroupId"),
    IpProtocol: "tcp",
    FromPort: 3306,
    ToPort: 3306,
    SourceSecurityGroupId,
  });
}

export default app("shop", {
  environments: { production: { account: "123456789012", region: "eu-west-1" } },
  define: () => ({
    cluster: shared,
    network: net,
    workloads: [api, resize, report, migrate, admin],
    resources: [data, access],
  }),
});
