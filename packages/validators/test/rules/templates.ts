/** A template of some resources. */
export function template(resources: Readonly<Record<string, unknown>>): unknown {
  return { Resources: resources };
}

/** A role that a service may assume, changed by `more`. */
export function role(more: object = {}, service: unknown = "ecs-tasks.amazonaws.com"): unknown {
  const statement = { Effect: "Allow", Principal: { Service: service }, Action: "sts:AssumeRole" };
  return { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument: { Statement: [statement] }, ...more } };
}

/** What lets a role do something of everything. */
export function allowed(action: unknown, more: object = {}): object {
  const statement = { Effect: "Allow", Action: action, Resource: "*", ...more };
  return { Policies: [{ PolicyName: "Own", PolicyDocument: { Statement: [statement] } }] };
}

/** The policy that AWS has for execution roles. */
export const EXECUTION = {
  ManagedPolicyArns: ["arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"],
};

/** A task definition of one container. */
export function taskOf(task: object = {}, container: object = {}): unknown {
  const containers = [{ Name: "web", Image: "public.ecr.aws/nginx/nginx:1.27", Memory: 256, ...container }];
  return { Type: "AWS::ECS::TaskDefinition", Properties: { ContainerDefinitions: containers, ...task } };
}

/** A service that runs `Task`. */
export function serviceOf(service: object = {}, attributes: object = {}): unknown {
  return { Type: "AWS::ECS::Service", ...attributes, Properties: { TaskDefinition: { Ref: "Task" }, ...service } };
}

/** The ARN of another resource. */
export function arnOf(id: string): unknown {
  return { "Fn::GetAtt": [id, "Arn"] };
}

/** What only a deployment decides. */
export const LATER = { "Fn::If": ["IsLive", "a", "b"] };
