import { describeRule } from "../describe-rule.ts";
import { arnOf, LATER, role, serviceOf, taskOf, template } from "../templates.ts";

const sets = (set: object, service: object = { DeploymentController: { Type: "EXTERNAL" } }) =>
  template({
    Task: taskOf(),
    Service: serviceOf(service),
    Set: {
      Type: "AWS::ECS::TaskSet",
      Properties: { Service: { Ref: "Service" }, TaskDefinition: { Ref: "Task" }, ...set },
    },
  });
const CONTROLLER = [
  "Set is a task set of Service, whose deployments ECS or CodeDeploy makes; ECS takes task sets for the controller EXTERNAL alone.",
  'Set `DeploymentController.Type` of Service to "EXTERNAL", or remove the task set.',
];
const beyond = (value: number) => ({
  document: sets({ Scale: { Value: value } }),
  says: [
    `Set has ${value} percent of the tasks of its service; ECS accepts 0 to 100.`,
    value < 0 ? "Set `Scale.Value` to 0 or more." : "Set `Scale.Value` to 100 or less.",
  ],
});
const balanced = (ContainerName: unknown) => sets({ LoadBalancers: [{ ContainerName, ContainerPort: 80 }] });

const withTask = (Task: unknown) =>
  template({
    Task,
    Set: {
      Type: "AWS::ECS::TaskSet",
      Properties: { TaskDefinition: { Ref: "Task" }, LoadBalancers: [{ ContainerName: "api" }] },
    },
  });

describeRule("deploy/taskset-controller", "template", {
  at: "Resources.Set.Properties.Scale.Value",
  accepts: {
    "the controller EXTERNAL": sets({ Scale: { Unit: "PERCENT", Value: 100 } }),
    "no task": sets({ Scale: { Value: 0 } }),
    "its own container": balanced("web"),
    "a service of elsewhere": sets({ Service: "shop" }, {}),
    "a task of elsewhere": sets({ TaskDefinition: "shop:3", LoadBalancers: [{ ContainerName: "api" }] }),
  },
  rejects: {
    "the default": { document: sets({}, {}), at: "Resources.Set.Properties.Service", says: CONTROLLER },
    CodeDeploy: {
      document: sets({}, { DeploymentController: { Type: "CODE_DEPLOY" } }),
      at: "Resources.Set.Properties.Service",
      says: CONTROLLER,
    },
    ECS: {
      document: sets({}, { DeploymentController: { Type: "ECS" } }),
      at: "Resources.Set.Properties.Service",
      says: CONTROLLER,
    },
    "101 percent": beyond(101),
    "less than none": beyond(-1),
    "another container": {
      document: balanced("api"),
      at: "Resources.Set.Properties.LoadBalancers[0].ContainerName",
      says: [
        'Set sends requests to "api", which Task has not. AWS answers: "The container api does not exist in the task definition".',
        "Name a container of the task definition.",
      ],
    },
  },
  unknown: [
    sets({}, { DeploymentController: LATER }),
    sets({ Scale: { Value: LATER } }),
    balanced(LATER),
    sets({ LoadBalancers: [LATER, "text"] }),
    withTask(taskOf({}, { Name: LATER })),
    withTask(taskOf({ ContainerDefinitions: [] })),
    withTask(taskOf({ ContainerDefinitions: [{ Name: "web" }, { Name: LATER }] })),
    sets({ LoadBalancers: LATER, Service: LATER }),
  ],
});

const clustered = (cluster: object, name: unknown = "FARGATE", more: object = {}) =>
  template({
    Cluster: { Type: "AWS::ECS::Cluster", Properties: cluster },
    Service: serviceOf({ Cluster: { Ref: "Cluster" }, CapacityProviderStrategy: [{ CapacityProvider: name }] }),
    ...more,
  });

describeRule("deploy/capacity-provider-associated", "template", {
  at: "Resources.Service.Properties.CapacityProviderStrategy[0].CapacityProvider",
  accepts: {
    "a provider of the cluster": clustered({ CapacityProviders: ["FARGATE", "FARGATE_SPOT"] }),
    "providers that are associated": clustered({}, "FARGATE", {
      Providers: { Type: "AWS::ECS::ClusterCapacityProviderAssociations", Properties: {} },
    }),
    "a provider that names its cluster": clustered({}, "managed", {
      Managed: { Type: "AWS::ECS::CapacityProvider", Properties: { ClusterName: { Ref: "Cluster" } } },
    }),
    "providers of nobody": clustered({ CapacityProviders: ["FARGATE"] }, "FARGATE", {
      Own: { Type: "AWS::ECS::CapacityProvider", Properties: {} },
    }),
    "a cluster of elsewhere": template({
      Service: serviceOf({ Cluster: "shop", CapacityProviderStrategy: [{ CapacityProvider: "FARGATE" }] }),
    }),
  },
  rejects: {
    "none of the cluster's, beside one of a group": {
      document: clustered({}, "FARGATE", { Own: { Type: "AWS::ECS::CapacityProvider", Properties: {} } }),
      says: [
        'Service runs on the capacity provider "FARGATE", which its cluster has not. AWS answers: "The specified capacity provider strategy cannot contain a capacity provider that is not associated with the cluster".',
        'Add "FARGATE" to `CapacityProviders` of the cluster.',
      ],
    },
    "none of the cluster's": {
      document: clustered({}),
      says: [
        'Service runs on the capacity provider "FARGATE", which its cluster has not. AWS answers: "The specified capacity provider strategy cannot contain a capacity provider that is not associated with the cluster".',
        'Add "FARGATE" to `CapacityProviders` of the cluster.',
      ],
    },
  },
  unknown: [clustered({ CapacityProviders: LATER }), clustered({}, LATER), clustered({ CapacityProviders: [LATER] })],
});

const policied = (DependsOn: unknown, more: object = {}) =>
  template({
    Role: role(),
    Policy: { Type: "AWS::IAM::Policy", Properties: { Roles: [{ Ref: "Role" }], PolicyDocument: {}, ...more } },
    Task: taskOf({ TaskRoleArn: arnOf("Role") }),
    Service: serviceOf({}, DependsOn === undefined ? {} : { DependsOn }),
  });

describeRule("deploy/task-role-policy-dependency", "template", {
  at: "Resources.Service",
  accepts: {
    "one that waits": policied("Policy"),
    "a task that waits": template({
      Role: role(),
      Policy: { Type: "AWS::IAM::Policy", Properties: { Roles: [{ Ref: "Role" }] } },
      Task: Object.assign({}, taskOf({ TaskRoleArn: arnOf("Role") }), { DependsOn: "Policy" }),
      Service: serviceOf(),
    }),
    "a service without a task": template({ Service: serviceOf({ TaskDefinition: undefined }) }),
    "one that waits for more": policied(["Other", "Policy"]),
    "a policy of another role": policied(undefined, { Roles: [{ Ref: "Other" }] }),
  },
  rejects: {
    "two policies of an execution role": {
      document: template({
        Role: role(),
        Read: { Type: "AWS::IAM::Policy", Properties: { Roles: [{ Ref: "Role" }] } },
        Write: { Type: "AWS::IAM::Policy", Properties: { Roles: [{ Ref: "Role" }] } },
        Task: taskOf({ ExecutionRoleArn: arnOf("Role") }),
        Service: serviceOf(),
      }),
      says: [
        "Service does not wait for Read and Write; its first tasks may start without the rights.",
        "Add Read and Write to `DependsOn`.",
      ],
    },
    "one that does not": {
      document: policied("Other"),
      says: [
        "Service does not wait for Policy; its first tasks may start without the rights.",
        "Add Policy to `DependsOn`.",
      ],
    },
  },
  unknown: [policied(undefined, { Roles: LATER }), policied(undefined, { Roles: ["shop"] })],
});

const named = (ClusterName: unknown) =>
  template({ Cluster: { Type: "AWS::ECS::Cluster", Properties: { ClusterName } } });

describeRule("deploy/fixed-names", "template", {
  at: "Resources.Cluster.Properties.ClusterName",
  accepts: { "no name": template({ Cluster: { Type: "AWS::ECS::Cluster" } }) },
  rejects: {
    "a name of a service": {
      document: template({ Service: serviceOf({ ServiceName: "api" }) }),
      at: "Resources.Service.Properties.ServiceName",
      says: [
        "Service has a name of its own; a change that replaces it fails, for the old one still has the name.",
        "Remove `ServiceName`, and let CloudFormation make one.",
      ],
    },
    "a name": {
      document: named("shop"),
      says: [
        "Cluster has a name of its own; a change that replaces it fails, for the old one still has the name.",
        "Remove `ClusterName`, and let CloudFormation make one.",
      ],
    },
  },
  unknown: [named(LATER), named("${Name}")],
});
