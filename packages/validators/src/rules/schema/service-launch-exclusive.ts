import { isKnown } from "../../unknown.ts";
import { forbidden } from "../declared.ts";
import { ecsApi } from "../source.ts";
import { property, say } from "../../text.ts";

const BOTH = {
  code: "schema/service-launch-exclusive",
  at: "launchType",
  summary: "A service has a launch type or a capacity provider strategy, not both.",
  source: ecsApi("API_CreateService.html"),
  says: "{it} has the launch type {value} and a capacity provider strategy",
  because: 'AWS answers: "Specifying both a launch type and capacity provider strategy is not supported"',
  help: say`Remove ${property("launchType")}; the strategy says where tasks run.`,
} as const;

export const serviceLaunchExclusive = forbidden({
  ...BOTH,
  on: "service",
  when: ({ capacityProviderStrategy: strategy }) => isKnown(strategy) && strategy.length > 0,
});

export const runLaunchExclusive = forbidden({
  ...BOTH,
  on: "runTask",
  when: ({ capacityProviderStrategy: strategy }) => isKnown(strategy) && strategy.length > 0,
});
