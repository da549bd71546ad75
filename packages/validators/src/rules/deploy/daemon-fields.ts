import type { Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { combined, forbidden } from "../declared.ts";
import { ecsApi } from "../source.ts";

const stated = {
  code: "deploy/daemon-fields",
  on: "service",
  summary: "A daemon leaves to its instances how many tasks there are, and where.",
  source: ecsApi("API_CreateService.html"),
  when: ({ schedulingStrategy }: Subjects["service"]) => schedulingStrategy === "DAEMON",
} as const;

/** Fargate has a rule of its own for daemons. */
const isOfInstances = (value: unknown) => typeof value === "string" && !value.startsWith("FARGATE");

/** What ECS refuses of a service with a task on each instance. */
export const daemonFields = combined(
  forbidden({
    ...stated,
    at: "availabilityZoneRebalancing",
    values: (value) => value === "ENABLED",
    says: "{it} moves its tasks between zones and has one on every instance",
    because: 'ECS answers: "Availability Zone Rebalancing does not support DAEMON services"',
    help: say`Set ${property("availabilityZoneRebalancing")} to "DISABLED".`,
    fix: { set: "DISABLED" },
  }),
  forbidden({
    ...stated,
    at: "capacityProviderStrategy[].capacityProvider",
    values: isOfInstances,
    says: "{it} has a task on every instance and a capacity provider, {value}",
    because: "ECS takes no strategy for daemons",
    help: say`Set ${property("launchType")} to "EC2" instead, and ${property("placementConstraints")} to what tells the instances from others.`,
    fix: "none",
  }),
  forbidden({
    ...stated,
    at: "deploymentConfiguration.maximumPercent",
    values: (value) => typeof value === "number" && value > 100,
    says: "{it} has one task on every instance and runs {value} percent of them in a deployment",
    because: "ECS takes no more than 100 for daemons",
    help: say`Set ${property("deploymentConfiguration.maximumPercent")} to 100.`,
    fix: { set: 100 },
  }),
  forbidden({
    ...stated,
    at: "desiredCount",
    says: "{it} has a task on every instance and asks for {value}",
    because: 'ECS answers: "The daemon scheduling strategy does not support a desired count for services"',
  }),
  forbidden({
    ...stated,
    at: "placementStrategy",
    says: "{it} has a task on every instance and a placement strategy",
    because: "there is nothing to choose from",
  }),
  forbidden({
    ...stated,
    at: "volumeConfigurations",
    says: "{it} has a task on every instance and volumes that are made for it",
    because: "ECS makes them for services that count their tasks",
    fix: "none",
  }),
);
