import type * as scaling from "@aws-sdk/client-application-auto-scaling";
import type * as cloudformation from "@aws-sdk/client-cloudformation";
import type * as logs from "@aws-sdk/client-cloudwatch-logs";
import type * as ec2 from "@aws-sdk/client-ec2";
import type * as ecr from "@aws-sdk/client-ecr";
import type * as ecs from "@aws-sdk/client-ecs";
import type * as elb from "@aws-sdk/client-elastic-load-balancing-v2";
import type * as iam from "@aws-sdk/client-iam";
import type * as secrets from "@aws-sdk/client-secrets-manager";
import type * as ssm from "@aws-sdk/client-ssm";
import type * as sts from "@aws-sdk/client-sts";

/** Every call that is made, by the action of IAM that allows it: what goes in, and what comes out. All of them read. */
export interface Calls {
  "application-autoscaling:DescribeScalableTargets": [
    scaling.DescribeScalableTargetsCommandInput,
    scaling.DescribeScalableTargetsCommandOutput,
  ];
  "application-autoscaling:DescribeScalingPolicies": [
    scaling.DescribeScalingPoliciesCommandInput,
    scaling.DescribeScalingPoliciesCommandOutput,
  ];
  "cloudformation:DescribeStacks": [
    cloudformation.DescribeStacksCommandInput,
    cloudformation.DescribeStacksCommandOutput,
  ];
  "cloudformation:GetTemplate": [cloudformation.GetTemplateCommandInput, cloudformation.GetTemplateCommandOutput];
  "cloudformation:ListStackResources": [
    cloudformation.ListStackResourcesCommandInput,
    cloudformation.ListStackResourcesCommandOutput,
  ];
  "ec2:DescribeRouteTables": [ec2.DescribeRouteTablesCommandInput, ec2.DescribeRouteTablesCommandOutput];
  "ec2:DescribeSecurityGroups": [ec2.DescribeSecurityGroupsCommandInput, ec2.DescribeSecurityGroupsCommandOutput];
  "ec2:DescribeSubnets": [ec2.DescribeSubnetsCommandInput, ec2.DescribeSubnetsCommandOutput];
  "ec2:DescribeVpcEndpoints": [ec2.DescribeVpcEndpointsCommandInput, ec2.DescribeVpcEndpointsCommandOutput];
  "ecr:BatchGetImage": [ecr.BatchGetImageCommandInput, ecr.BatchGetImageCommandOutput];
  "ecr:DescribeImages": [ecr.DescribeImagesCommandInput, ecr.DescribeImagesCommandOutput];
  "ecr:DescribeRepositories": [ecr.DescribeRepositoriesCommandInput, ecr.DescribeRepositoriesCommandOutput];
  "ecr:GetLifecyclePolicy": [ecr.GetLifecyclePolicyCommandInput, ecr.GetLifecyclePolicyCommandOutput];
  "ecs:DescribeClusters": [ecs.DescribeClustersCommandInput, ecs.DescribeClustersCommandOutput];
  "ecs:DescribeServices": [ecs.DescribeServicesCommandInput, ecs.DescribeServicesCommandOutput];
  "ecs:DescribeTaskDefinition": [ecs.DescribeTaskDefinitionCommandInput, ecs.DescribeTaskDefinitionCommandOutput];
  "ecs:DescribeTasks": [ecs.DescribeTasksCommandInput, ecs.DescribeTasksCommandOutput];
  "ecs:ListServices": [ecs.ListServicesCommandInput, ecs.ListServicesCommandOutput];
  "ecs:ListTasks": [ecs.ListTasksCommandInput, ecs.ListTasksCommandOutput];
  "elasticloadbalancing:DescribeLoadBalancers": [
    elb.DescribeLoadBalancersCommandInput,
    elb.DescribeLoadBalancersCommandOutput,
  ];
  "elasticloadbalancing:DescribeRules": [elb.DescribeRulesCommandInput, elb.DescribeRulesCommandOutput];
  "elasticloadbalancing:DescribeTargetGroupAttributes": [
    elb.DescribeTargetGroupAttributesCommandInput,
    elb.DescribeTargetGroupAttributesCommandOutput,
  ];
  "elasticloadbalancing:DescribeTargetGroups": [
    elb.DescribeTargetGroupsCommandInput,
    elb.DescribeTargetGroupsCommandOutput,
  ];
  "elasticloadbalancing:DescribeTargetHealth": [
    elb.DescribeTargetHealthCommandInput,
    elb.DescribeTargetHealthCommandOutput,
  ];
  "iam:GetRole": [iam.GetRoleCommandInput, iam.GetRoleCommandOutput];
  "iam:SimulatePrincipalPolicy": [iam.SimulatePrincipalPolicyCommandInput, iam.SimulatePrincipalPolicyCommandOutput];
  "logs:DescribeLogGroups": [logs.DescribeLogGroupsCommandInput, logs.DescribeLogGroupsCommandOutput];
  "logs:GetLogEvents": [logs.GetLogEventsCommandInput, logs.GetLogEventsCommandOutput];
  "secretsmanager:DescribeSecret": [secrets.DescribeSecretCommandInput, secrets.DescribeSecretCommandOutput];
  "ssm:GetParameters": [ssm.GetParametersCommandInput, ssm.GetParametersCommandOutput];
  "sts:GetCallerIdentity": [sts.GetCallerIdentityCommandInput, sts.GetCallerIdentityCommandOutput];
}

export type CallName = keyof Calls;
export type Input<Name extends CallName> = Calls[Name][0];
export type Output<Name extends CallName> = Omit<Calls[Name][1], "$metadata">;

/** What makes the calls of these names. */
export type CallsOf<Name extends CallName> = {
  readonly [Each in Name]: (input: Input<Each>) => Promise<Output<Each>>;
};

/** The names of one service's calls. */
export type NamesOf<Service extends string> = Extract<CallName, `${Service}:${string}`>;
