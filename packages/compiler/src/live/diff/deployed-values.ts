import { UNKNOWN } from "@ecs-dsl/validators";
import { partitionOf, urlSuffixOf } from "@ecs-dsl/validators/facts";
import type { Stack, WorkloadImage } from "../../model/assembly.ts";
import type { Deployed } from "../../read/cloudformation/template-scope.ts";
import type { Aws } from "../aws/aws.ts";
import type { DeployedResource, StackState } from "./stack-state.ts";

/** What the names in a template would be if it were deployed now; UNKNOWN where only the deployment tells. */
export function deployedValues(
  stack: Stack,
  images: readonly WorkloadImage[],
  states: ReadonlyMap<string, StackState>,
  { account, region }: Pick<Aws, "account" | "region">,
): Deployed {
  const own = states.get(stack.name);
  const pseudo = new Map([
    ["AWS::AccountId", account],
    ["AWS::Partition", partitionOf(region)],
    ["AWS::Region", stack.region ?? region],
    ["AWS::StackName", stack.name],
    ["AWS::URLSuffix", urlSuffixOf(region)],
  ]);
  const place = { account, region, partition: partitionOf(region) };
  return (name) => {
    const known = pseudo.get(name);
    if (known !== undefined) return known;
    const image = images.find(({ parameter }) => parameter === name);
    if (image !== undefined) return imageOf(image, stack);
    if (stack.template.Parameters?.[name] !== undefined) return parameterOf(name, stack, states);
    const [id = "", ...attribute] = name.split(".");
    const resource = own?.resources.get(id);
    return resource === undefined ? UNKNOWN : valueOf(resource, attribute.join("."), place);
  };
}

/** What is built is tagged by the deployment; of what the config names, the config says the tag. */
function imageOf({ build, named, parameter }: WorkloadImage, { parameters }: Stack): unknown {
  if (named !== undefined)
    return named.asked === undefined ? (filled(parameters[parameter]) ?? filled(named.value) ?? UNKNOWN) : UNKNOWN;
  return build?.uri ?? UNKNOWN;
}

function filled(text: string | undefined): string | undefined {
  return text === "" ? undefined : text;
}

/** What the config says, or what other stacks say now, or what the stack was deployed with. */
function parameterOf(name: string, stack: Stack, states: ReadonlyMap<string, StackState>): unknown {
  const written = stack.parameters[name];
  if (written !== undefined && !written.includes("${")) return listed(written, name, stack);
  const input = stack.inputs[name];
  const output = input === undefined ? undefined : states.get(input.stack)?.outputs.get(input.output);
  const value = output ?? states.get(stack.name)?.parameters.get(name);
  return value === undefined || /^\*+$/.test(value) ? UNKNOWN : listed(value, name, stack);
}

function listed(value: string, name: string, { template }: Stack): unknown {
  return /List/.test(template.Parameters?.[name]?.Type ?? "") ? value.split(",").map((item) => item.trim()) : value;
}

interface Where {
  readonly account: string;
  readonly region: string;
  readonly partition: string;
}

/** What `Ref` gives is the physical id; of attributes those that follow from it. */
function valueOf({ type, id }: DeployedResource, attribute: string, { account, region, partition }: Where): unknown {
  if (id === "") return UNKNOWN;
  if (attribute === "") return id;
  switch (`${type}.${attribute}`) {
    case "AWS::IAM::Role.Arn":
      return id.startsWith("arn:") ? id : `arn:${partition}:iam::${account}:role/${id}`;
    case "AWS::EC2::SecurityGroup.GroupId":
      return id;
    case "AWS::ECS::Service.Name":
      return id.slice(id.lastIndexOf("/") + 1);
    case "AWS::ECS::Cluster.Arn":
      return `arn:${partition}:ecs:${region}:${account}:cluster/${id}`;
    case "AWS::Logs::LogGroup.Arn":
      return `arn:${partition}:logs:${region}:${account}:log-group:${id}:*`;
    case "AWS::SQS::Queue.Arn":
      return `arn:${partition}:sqs:${region}:${account}:${id.slice(id.lastIndexOf("/") + 1)}`;
    case "AWS::SQS::Queue.QueueName":
      return id.slice(id.lastIndexOf("/") + 1);
    case "AWS::ElasticLoadBalancingV2::TargetGroup.TargetGroupArn":
      return id;
    default:
      return UNKNOWN;
  }
}
