import type { CallName, CallsOf } from "../calls.ts";
import type { ClientSettings } from "../client-settings.ts";

/** The calls of each service, by the first half of their names; a client is loaded with the first call to its service. */
export const SERVICES: Readonly<Record<string, (settings: ClientSettings) => Promise<Partial<CallsOf<CallName>>>>> = {
  "application-autoscaling": async (settings) => (await import("./application-auto-scaling.ts")).callsOf(settings),
  cloudformation: async (settings) => (await import("./cloudformation.ts")).callsOf(settings),
  ec2: async (settings) => (await import("./ec2.ts")).callsOf(settings),
  ecr: async (settings) => (await import("./ecr.ts")).callsOf(settings),
  ecs: async (settings) => (await import("./ecs.ts")).callsOf(settings),
  elasticloadbalancing: async (settings) => (await import("./elastic-load-balancing.ts")).callsOf(settings),
  iam: async (settings) => (await import("./iam.ts")).callsOf(settings),
  logs: async (settings) => (await import("./cloudwatch-logs.ts")).callsOf(settings),
  secretsmanager: async (settings) => (await import("./secrets-manager.ts")).callsOf(settings),
  ssm: async (settings) => (await import("./systems-manager.ts")).callsOf(settings),
  sts: async (settings) => (await import("./sts.ts")).callsOf(settings),
};
