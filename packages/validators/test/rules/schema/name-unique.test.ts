import { describeRule } from "../describe-rule.ts";
import { LATER, template } from "../templates.ts";

const both = (type: string, one: object, other: object, attributes: object = {}) =>
  template({ A: { Type: type, Properties: one }, B: { Type: type, ...attributes, Properties: other } });

const REPOSITORY = "AWS::ECR::Repository";
const SERVICE = "AWS::ECS::Service";
const repositories = (one: unknown, other: unknown, attributes: object = {}) =>
  both(REPOSITORY, { RepositoryName: one }, { RepositoryName: other }, attributes);

const help = (property: string) => `Rename one of them, or omit \`${property}\`: CloudFormation finds a name.`;
const taken = (name: string) => `B has the name "${name}" that A has, and AWS makes one of a name: the stack fails.`;
const PUT_TOGETHER = { "Fn::Sub": "${AWS::StackName}/api" };

describeRule("schema/name-unique", "template", {
  at: "Resources.B.Properties.RepositoryName",
  accepts: {
    "names of their own": repositories("api", "web"),
    "no names": both(REPOSITORY, {}, {}),
    "empty names": repositories("", ""),
    "names that are filled in": repositories("${NAME}", "${NAME}"),
    "names that are none": repositories({ Ref: "AWS::NoValue" }, { Ref: "AWS::NoValue" }),
    numbers: repositories(1, 1),
    "one name where one of them is made": repositories("api", "api", { Condition: "IsLive" }),
    "one name of two kinds": template({
      A: { Type: REPOSITORY, Properties: { RepositoryName: "api" } },
      B: { Type: "AWS::Logs::LogGroup", Properties: { LogGroupName: "api" } },
    }),
    "one name in two clusters": both(SERVICE, { ServiceName: "a", Cluster: "x" }, { ServiceName: "a", Cluster: "y" }),
    "one family": both("AWS::ECS::TaskDefinition", { Family: "api" }, { Family: "api" }),
  },
  rejects: {
    "one name twice": {
      document: repositories("shop/api", "shop/api"),
      says: [taken("shop/api"), help("RepositoryName")],
    },
    "one function twice": {
      document: repositories(PUT_TOGETHER, PUT_TOGETHER),
      says: ["B has the name that A has, and AWS makes one of a name: the stack fails.", help("RepositoryName")],
    },
    "services of a cluster": {
      document: both(
        SERVICE,
        { ServiceName: "api", Cluster: { Ref: "C" } },
        { ServiceName: "api", Cluster: { Ref: "C" } },
      ),
      says: [taken("api"), help("ServiceName")],
      at: "Resources.B.Properties.ServiceName",
    },
    "services of the default cluster": {
      document: both(SERVICE, { ServiceName: "api" }, { ServiceName: "api" }),
      says: [taken("api"), help("ServiceName")],
      at: "Resources.B.Properties.ServiceName",
    },
    "log groups": {
      document: both("AWS::Logs::LogGroup", { LogGroupName: "/shop" }, { LogGroupName: "/shop" }),
      says: [taken("/shop"), help("LogGroupName")],
      at: "Resources.B.Properties.LogGroupName",
    },
    roles: {
      document: both("AWS::IAM::Role", { RoleName: "task" }, { RoleName: "task" }),
      says: [taken("task"), help("RoleName")],
      at: "Resources.B.Properties.RoleName",
    },
    "capacity providers": {
      document: both("AWS::ECS::CapacityProvider", { Name: "spot" }, { Name: "spot" }),
      says: [taken("spot"), help("Name")],
      at: "Resources.B.Properties.Name",
    },
    "security groups of a VPC": {
      document: both("AWS::EC2::SecurityGroup", { GroupName: "web", VpcId: "v" }, { GroupName: "web", VpcId: "v" }),
      says: [taken("web"), help("GroupName")],
      at: "Resources.B.Properties.GroupName",
    },
  },
  unknown: [repositories("api", LATER)],
});
