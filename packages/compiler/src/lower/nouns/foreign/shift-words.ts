import { all, type Words } from "./workload-words.ts";

const EQUAL_STEPS =
  "Write `linear({ stepPercent: 25, stepBakeTimeInMinutes: 5 })` instead: ECS has equal steps only, and quarters are nearest to 10, 25, 50 and 100 percent.";

/** What other tools, and CodeDeploy, call the settings of deployments that shift traffic. */
const shiftWords = (): Words => ({
  ...all(
    "bakeTimeInMinutes: 10",
    "baketime",
    "bake",
    "terminationwaittime",
    "terminationwaittimeinminutes",
    "scaledowndelayseconds",
  ),
  ...all(
    'lifecycleHooks: [{ pause: { timeoutInMinutes: 60 }, lifecycleStages: ["POST_TEST_TRAFFIC_SHIFT"] }]',
    "hooks",
    "hook",
    "pause",
    "approval",
    "manualapproval",
    "autopromotionenabled",
  ),
  ...all('alarms: { alarmNames: ["shop-5xx"] }', "alarm", "rollbackalarms", "alarmnames", "alarmconfiguration"),
  ...all("Remove it: the function is the strategy.", "type", "strategy", "controller", "deploymentcontroller"),
  ...all("Remove it: ECS goes back by itself when such a deployment fails.", "circuitbreaker", "rollback"),
});

/** By what a sentence calls the deployment. */
export const SHIFT_NOUNS: Readonly<Record<string, () => Words>> = {
  "a blue/green deployment": shiftWords,
  "a canary deployment": () => ({
    ...shiftWords(),
    ...all("canaryPercent: 10", "percent", "percentage", "weight", "trafficpercent", "canarypercentage", "setweight"),
    ...all("canaryBakeTimeInMinutes: 15", "interval", "minutes", "canaryinterval", "duration"),
    ...all(EQUAL_STEPS, "steps", "weights", "percentages"),
  }),
  "a linear deployment": () => ({
    ...shiftWords(),
    ...all("stepPercent: 25", "percent", "percentage", "step", "stepweight", "linearpercentage"),
    ...all("stepBakeTimeInMinutes: 5", "interval", "minutes", "linearinterval", "duration"),
    ...all(EQUAL_STEPS, "steps", "weights", "percentages"),
  }),
};
