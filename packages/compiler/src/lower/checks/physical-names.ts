import { shown } from "@ecs-dsl/validators/words";
import { type Assembly, type Source, stacksOf } from "../../model/assembly.ts";
import type { AppPlan } from "../plan/app-plan.ts";
import { sourceOf } from "../nouns/noun.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

/** Within what a name is one thing's. */
type Scope = "account" | "everywhere" | "region";

interface NamedType {
  readonly property: string;
  readonly scope: Scope;
}

const inRegion = (property: string): NamedType => ({ property, scope: "region" });

/**
 * What can be given a name of which there is one. Checked 2026-11-30.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-name.html
 */
const NAMED: ReadonlyMap<string, NamedType> = new Map([
  ["AWS::CloudWatch::Alarm", inRegion("AlarmName")],
  ["AWS::CloudWatch::Dashboard", inRegion("DashboardName")],
  ["AWS::DynamoDB::GlobalTable", inRegion("TableName")],
  ["AWS::DynamoDB::Table", inRegion("TableName")],
  ["AWS::ECS::CapacityProvider", inRegion("Name")],
  ["AWS::ECS::Cluster", inRegion("ClusterName")],
  ["AWS::ElastiCache::ReplicationGroup", inRegion("ReplicationGroupId")],
  ["AWS::ElastiCache::ServerlessCache", inRegion("ServerlessCacheName")],
  ["AWS::ElasticLoadBalancingV2::LoadBalancer", inRegion("Name")],
  ["AWS::ElasticLoadBalancingV2::TargetGroup", inRegion("Name")],
  ["AWS::Events::EventBus", inRegion("Name")],
  ["AWS::IAM::ManagedPolicy", { property: "ManagedPolicyName", scope: "account" }],
  ["AWS::IAM::Role", { property: "RoleName", scope: "account" }],
  ["AWS::IAM::User", { property: "UserName", scope: "account" }],
  ["AWS::KMS::Alias", inRegion("AliasName")],
  ["AWS::Kinesis::Stream", inRegion("Name")],
  ["AWS::Lambda::Function", inRegion("FunctionName")],
  ["AWS::Logs::LogGroup", inRegion("LogGroupName")],
  ["AWS::RDS::DBCluster", inRegion("DBClusterIdentifier")],
  ["AWS::RDS::DBInstance", inRegion("DBInstanceIdentifier")],
  ["AWS::S3::Bucket", { property: "BucketName", scope: "everywhere" }],
  ["AWS::SNS::Topic", inRegion("TopicName")],
  ["AWS::SQS::Queue", inRegion("QueueName")],
  ["AWS::SSM::Parameter", inRegion("Name")],
  ["AWS::SecretsManager::Secret", inRegion("Name")],
  ["AWS::StepFunctions::StateMachine", inRegion("StateMachineName")],
]);

export const nameEnvironments = definePlanRule({
  code: "config/name-environments",
  severity: "error",
  on: "environment",
  summary: "Environments of one account and region give what each has of its own different names.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-name.html",
    checked: "2026-11-30",
  },
  check({ assembly, earlier }, report, app) {
    if (earlier.length === 0) return;
    const own = namesIn(assembly);
    for (const other of earlier) {
      const taken = new Set(namesIn(other).map(({ key }) => key));
      for (const name of own) if (taken.has(name.key)) report(ofAnother(app, name, assembly, other));
    }
  },
});

interface PhysicalName {
  /** The same for those of which there is one. */
  readonly key: string;
  readonly type: string;
  readonly property: string;
  readonly value: string;
}

/** The names that are text in the templates; what environments share has the same ones. */
function namesIn(assembly: Assembly): readonly PhysicalName[] {
  return stacksOf(assembly)
    .filter(({ kind }) => kind !== "registry")
    .flatMap(({ template, region = assembly.environment.region }) =>
      Object.values(template.Resources).flatMap(({ Type: type, Condition: condition, Properties = {} }) => {
        // Whether a condition makes it, nobody knows.
        const named = condition === undefined ? NAMED.get(type) : undefined;
        const value: unknown = named === undefined ? undefined : Reflect.get(Properties, named.property);
        if (named === undefined || typeof value !== "string") return [];
        const key = JSON.stringify([type, value, placeIn(named.scope, assembly.environment.account, region)]);
        return [{ key, type, property: named.property, value }];
      }),
    );
}

function placeIn(scope: Scope, account: string | undefined, region: string | undefined): unknown {
  if (scope === "everywhere") return "";
  return scope === "account" ? account : [account, region];
}

function ofAnother(app: AppPlan, name: PhysicalName, { environment }: Assembly, other: Assembly): PlanFinding {
  const [here, there] = [environment.name, other.environment.name];
  const isOfStack = app.resources.some(({ kind }) => kind === "stack") && !OF_NOUNS.has(name.type);
  return {
    source: placeOf(app, name) ?? sourceOf(app.subject, ["environments", here]),
    message: `Environment ${shown(here)} makes ${shown(name.value)} of type ${name.type}, and so does ${shown(there)}; AWS has one of that name there, and refuses the second.`,
    help: `Put \`env.name\` into the name, which is ${shown(example(name.value, here))} then${isOfStack ? ', or write `{ Ref: "AWS::StackName" }`' : ""}.`,
  };
}

/** What other nouns than a `stack()` name. */
const OF_NOUNS: ReadonlySet<string> = new Set([
  "AWS::ECS::Cluster",
  "AWS::ElasticLoadBalancingV2::LoadBalancer",
  "AWS::SSM::Parameter",
]);

/** The name with the environment's behind it, as names of its form have parts. */
function example(value: string, environment: string): string {
  return `${value}${/^(?:\/|alias\/)/.test(value) ? "/" : "-"}${environment}`;
}

/** Where the config says it. */
function placeOf(app: AppPlan, { type, property, value }: PhysicalName): Source | undefined {
  if (type === "AWS::ECS::Cluster") return sourceOf(app.cluster.subject, ["name"]);
  const output = type === "AWS::SSM::Parameter" ? app.outputs.find(({ parameter }) => parameter === value) : undefined;
  if (output !== undefined) return sourceOf(app.subject, ["outputs", output.name, "parameter"]);
  for (const stack of app.resources) {
    if (stack.kind !== "stack") continue;
    const found = stack.resources.find((one) => one.type === type && Reflect.get(one.properties, property) === value);
    if (found !== undefined) return sourceOf(found.subject, [property]);
  }
  const balancers = [...app.loadBalancers, ...app.networkLoadBalancers];
  const balancer = balancers.find(({ props }) => "overrides" in props && props.overrides?.Name === value);
  return balancer && sourceOf(balancer.subject, ["overrides", "Name"]);
}
