import type { Rule } from "../../rule.ts";
import { FARGATE_LOG_DRIVERS } from "../../facts/fargate.ts";
import { listed } from "../../words.ts";
import { combined, forbidden, forbiddenOnFargate } from "../declared.ts";
import { runsOnInstances } from "../launch.ts";
import { ecsApi, ecsGuide } from "../source.ts";
import { property, say } from "../../text.ts";

const placementSummary = "A task or service on Fargate does not say where its tasks are placed.";
const placementSource = ecsGuide("fargate-tasks-services.html");

const loggable: ReadonlySet<unknown> = new Set(FARGATE_LOG_DRIVERS);

/** The rows, sorted by code. */
export const SERVICE_SETTINGS: readonly Rule[] = [
  forbiddenOnFargate({
    code: "fargate/daemon",
    on: "service",
    at: "schedulingStrategy",
    summary: "A service on Fargate is not a daemon.",
    source: ecsApi("API_CreateService.html"),
    values: (value) => value === "DAEMON",
    says: "{it} runs one task on every instance",
    because: "Fargate has no instances",
    help: say`Set ${property("schedulingStrategy")} to "REPLICA" and ${property("desiredCount")} to the number of tasks.`,
    fix: "none",
  }),

  forbiddenOnFargate({
    code: "fargate/log-driver",
    on: "service",
    at: "serviceConnectConfiguration.logConfiguration.logDriver",
    summary: "A container on Fargate logs with awslogs, splunk or awsfirelens.",
    source: ecsApi("API_LogConfiguration.html"),
    values: (value) => !loggable.has(value),
    says: "the Service Connect proxy of {it} logs with {value}",
    because: `Fargate supports ${listed(FARGATE_LOG_DRIVERS, "and")}`,
    help: say`Set ${property("serviceConnectConfiguration.logConfiguration.logDriver")} to "awslogs", with \`awslogs-group\`, \`awslogs-region\` and \`awslogs-stream-prefix\` in ${property("serviceConnectConfiguration.logConfiguration.options")}.`,
    fix: "none",
  }),

  combined(
    forbiddenOnFargate({
      code: "fargate/placement",
      on: "service",
      at: "placementConstraints",
      summary: placementSummary,
      source: placementSource,
      says: "{it} has placement constraints",
      because: "Fargate has no instances to choose from",
    }),
    forbiddenOnFargate({
      code: "fargate/placement",
      on: "service",
      at: "placementStrategy",
      summary: placementSummary,
      source: placementSource,
      says: "{it} has a placement strategy",
      because: "Fargate has no instances to choose from",
    }),
  ),

  forbidden({
    code: "fargate/platform-version-ec2",
    on: "service",
    at: "platformVersion",
    summary: "Only a service on Fargate names a platform version.",
    source: ecsApi("API_CreateService.html"),
    when: runsOnInstances,
    values: (value) => value !== "",
    says: "{it} names platform version {value} and does not run on Fargate",
    because: "platform versions are Fargate's",
  }),

  forbiddenOnFargate({
    code: "fargate/platform-version-latest",
    severity: "warning",
    presets: ["recommended", "strict", "security-hub", "control-tower"],
    on: "service",
    at: "platformVersion",
    summary: "A service on Fargate runs on the latest platform version.",
    source: ecsGuide("platform-fargate.html"),
    values: (value) => value !== "LATEST" && value !== "",
    says: "{it} stays on platform version {value}",
    because: "a pinned version gets no new features and retires one day",
    help: say`Set ${property("platformVersion")} to "LATEST", or remove it.`,
    fix: "none",
  }),

  forbidden({
    code: "fargate/public-ip-ec2",
    on: "service",
    at: "networkConfiguration.awsvpcConfiguration.assignPublicIp",
    summary: "Only a service on Fargate gives its tasks public addresses.",
    source: ecsApi("API_AwsVpcConfiguration.html", "2026-11-30"),
    when: runsOnInstances,
    values: (value) => value === "ENABLED",
    says: "{it} gives its tasks public addresses and does not run on Fargate",
    because: "ECS has public addresses for tasks on Fargate alone",
    help: say`Set ${property("networkConfiguration.awsvpcConfiguration.assignPublicIp")} to "DISABLED"; a NAT gateway or a load balancer leads to tasks on instances.`,
    fix: "none",
  }),
];
