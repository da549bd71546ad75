import * as z from "zod";

/** `LoadBalancerInfo`: the container that traffic goes to. Source: https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-resources.html */
export const appSpecLoadBalancerInfo = z
  .strictObject({
    ContainerName: z.string(),
    /** A number, or one in quotes. */
    ContainerPort: z.json(),
  })
  .meta({ id: "AppSpecLoadBalancerInfo", title: "LoadBalancerInfo" });

/** Value of `appSpecLoadBalancerInfo`. */
export type AppSpecLoadBalancerInfo = z.infer<typeof appSpecLoadBalancerInfo>;

/** `AwsvpcConfiguration`. Source: https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-resources.html */
export const appSpecVpcConfiguration = z
  .strictObject({
    Subnets: z.array(z.string()),
    SecurityGroups: z.array(z.string()).optional(),
    AssignPublicIp: z.enum(["DISABLED", "ENABLED"]).optional(),
  })
  .meta({ id: "AppSpecVpcConfiguration", title: "AwsvpcConfiguration" });

/** Value of `appSpecVpcConfiguration`. */
export type AppSpecVpcConfiguration = z.infer<typeof appSpecVpcConfiguration>;

/** `NetworkConfiguration`. Source: https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-resources.html */
export const appSpecNetworkConfiguration = z
  .strictObject({ AwsvpcConfiguration: appSpecVpcConfiguration })
  .meta({ id: "AppSpecNetworkConfiguration", title: "NetworkConfiguration" });

/** Value of `appSpecNetworkConfiguration`. */
export type AppSpecNetworkConfiguration = z.infer<typeof appSpecNetworkConfiguration>;

/** An item of `CapacityProviderStrategy`. Source: https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-resources.html */
export const appSpecCapacityProvider = z
  .strictObject({
    Base: z.int().optional(),
    CapacityProvider: z.string(),
    Weight: z.int().optional(),
  })
  .meta({ id: "AppSpecCapacityProvider", title: "CapacityProviderStrategyItem" });

/** Value of `appSpecCapacityProvider`. */
export type AppSpecCapacityProvider = z.infer<typeof appSpecCapacityProvider>;

/** `Properties` of the service. Source: https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-resources.html */
export const appSpecService = z
  .strictObject({
    /** The action that deploys from GitHub fills it in. */
    TaskDefinition: z.string().optional(),
    LoadBalancerInfo: appSpecLoadBalancerInfo,
    PlatformVersion: z.string().optional(),
    NetworkConfiguration: appSpecNetworkConfiguration.optional(),
    CapacityProviderStrategy: z.array(appSpecCapacityProvider).optional(),
  })
  .meta({ id: "AppSpecService", title: "Properties" });

/** Value of `appSpecService`. */
export type AppSpecService = z.infer<typeof appSpecService>;

/** A target of a deployment. Source: https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-resources.html */
export const appSpecTarget = z
  .strictObject({
    Type: z.enum(["AWS::ECS::Service"]),
    Properties: appSpecService,
  })
  .meta({ id: "AppSpecTarget", title: "Target" });

/** Value of `appSpecTarget`. */
export type AppSpecTarget = z.infer<typeof appSpecTarget>;

/** Functions that run at a step of a deployment. Source: https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-hooks.html */
export const appSpecHook = z
  .strictObject({
    BeforeInstall: z.string().optional(),
    AfterInstall: z.string().optional(),
    AfterAllowTestTraffic: z.string().optional(),
    BeforeAllowTraffic: z.string().optional(),
    AfterAllowTraffic: z.string().optional(),
  })
  .meta({ id: "AppSpecHook", title: "Hooks" });

/** Value of `appSpecHook`. */
export type AppSpecHook = z.infer<typeof appSpecHook>;

/** What CodeDeploy reads of a deployment to ECS. Source: https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure.html */
export const appSpec = z
  .strictObject({
    /** A number, or one in quotes. */
    version: z.json(),
    Resources: z.array(z.record(z.string(), appSpecTarget)),
    Hooks: z.array(appSpecHook).optional(),
  })
  .meta({ id: "AppSpec", title: "AppSpec file" });

/** Value of `appSpec`. */
export type AppSpec = z.infer<typeof appSpec>;
