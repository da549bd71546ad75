import type { Rule } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { shown } from "../../words.ts";
import { declared, ended } from "../declaration.ts";
import { combined, forbidden, requires } from "../declared.ts";
import { isRecord, valueAt } from "../place.ts";
import { ecsApi, ecsGuide } from "../source.ts";

const ADVANCED = {
  code: "deploy/advanced-config-required",
  on: "service",
  summary: "A deployment that shifts traffic knows for each load balancer how, and for no Classic Load Balancer.",
  source: ecsGuide("troubleshooting-blue-green.html"),
} as const;

const EARLY = {
  code: "deploy/early-success",
  on: "service",
  severity: "warning",
  summary: "A deployment that may end early says with how many tasks, and what becomes of the old ones.",
  source: ecsApi("API_DeploymentEarlySuccessCriteria.html"),
} as const;

/** Which rules shift traffic, by values and by references. */
export const LISTENER_RULE = {
  code: "deploy/listener-rule-arn",
  severity: "error",
  summary: "Traffic shifts by rules of an Application Load Balancer and by listeners of a Network Load Balancer.",
  source: ecsGuide("troubleshooting-blue-green.html"),
} as const;

const LISTENER = { ...LISTENER_RULE, on: "service" } as const;

const MISMATCH = {
  code: "deploy/strategy-config-mismatch",
  on: "service",
  severity: "warning",
  summary: "The settings of a deployment are those of its strategy.",
  source: ecsApi("API_DeploymentConfiguration.html"),
  fix: "none",
} as const;

const CRITERIA = "deploymentConfiguration.earlySuccessCriteria";
const ENTRY = "loadBalancers[]";
const RULES = ["productionListenerRule", "testListenerRule"] as const;

/** What a strategy needs and what only another one has, sorted by code. */
export const STRATEGY_FIELDS: readonly Rule[] = [
  combined(
    declared(
      { ...ADVANCED, at: ENTRY, says: "load balancer {item} of {it} does not say how its traffic shifts" },
      (entry, service) => (shiftsTraffic(service) && isPlain(entry) ? true : undefined),
      ({ at, opening }) => ({
        at,
        isAbsence: true,
        message: ended(opening(""), {
          answer:
            "advancedConfiguration field is required for all loadBalancers when using a non-ROLLING deployment strategy",
        }),
        help: say`Add ${property([...at, "advancedConfiguration"])}, or set ${property("deploymentConfiguration.strategy")} to "ROLLING".`,
      }),
    ),
    declared(
      {
        ...ADVANCED,
        at: ENTRY,
        says: "load balancer {item} of {it} is a Classic Load Balancer and says how its traffic shifts",
      },
      (entry) => (isRecord(entry) && isText(entry["loadBalancerName"]) && hasAdvanced(entry) ? true : undefined),
      ({ at, opening }) => ({
        at: [...at, "advancedConfiguration"],
        message: ended(opening(""), { answer: "advancedConfiguration field is not allowed with ELBv1 loadBalancers" }),
        help: say`Remove ${property([...at, "advancedConfiguration"])}, or name a target group by ${property([...at, "targetGroupArn"])}.`,
      }),
    ),
    declared(
      {
        ...ADVANCED,
        at: "loadBalancers",
        says: "some load balancers of {it} say how their traffic shifts, and #{value} does not",
      },
      (list, service) => (shiftsTraffic(service) ? undefined : oddOneIn(list)),
      ({ at, value, opening }) => ({
        at: [...at, value],
        message: ended(opening(String(value + 1)), {
          answer: "Either all or none of the provided loadBalancers must have advancedConfiguration defined",
        }),
        help: say`Add ${property([...at, value, "advancedConfiguration"])}, or remove it from the others.`,
      }),
    ),
  ),

  combined(
    requires({
      ...EARLY,
      at: CRITERIA,
      values: isEnabled,
      needs: `${CRITERIA}.healthyPercent`,
      says: "{it} calls its deployment done early and does not say with how many tasks",
      because: "ECS asks for a share of them",
      help: say`Set ${property(`${CRITERIA}.healthyPercent`)}.`,
    }),
    requires({
      ...EARLY,
      at: CRITERIA,
      values: isEnabled,
      needs: `${CRITERIA}.sourceServiceRevisionCleanup`,
      says: "{it} calls its deployment done early and does not say whether it waits for its old tasks",
      because: "ECS asks for that",
      help: say`Set ${property(`${CRITERIA}.sourceServiceRevisionCleanup`)} to "BLOCKING" or "DEFERRED".`,
    }),
    declared(
      {
        ...EARLY,
        at: `${CRITERIA}.healthyPercent`,
        says: "{it} calls its deployment done with {value} percent of its tasks",
      },
      belowMinimum,
      ({ value, at, opening }) => ({
        at,
        message: say`${opening(String(value.percent))} and keeps ${value.minimum} percent of them healthy; ECS accepts no less.`,
        help: say`Set ${property(`${CRITERIA}.healthyPercent`)} to ${value.minimum} or more.`,
      }),
    ),
  ),

  combined(
    declared(
      {
        ...LISTENER,
        at: `${ENTRY}.advancedConfiguration`,
        says: "load balancer {item} of {it} shifts its traffic by {value}",
      },
      wrongArn,
      ({ value: { name, arn, isApplication }, at, opening }) => ({
        at: [...at, name],
        message: ended(opening(shown(arn)), {
          answer: `${name} has an invalid ARN format. Must be RuleArn for ALB or ListenerArn for NLB.`,
        }),
        help: isApplication
          ? say`Set ${property([...at, name])} to the ARN of a rule of the listener, with ":listener-rule/app/" in it.`
          : say`Set ${property([...at, name])} to the ARN of the listener, with ":listener/net/" in it.`,
      }),
    ),
    declared(
      {
        ...LISTENER,
        at: `${ENTRY}.advancedConfiguration`,
        says: "load balancer {item} of {it} has the same rule for all traffic and for test traffic",
      },
      (settings) => (isRecord(settings) && isSameRule(settings) ? true : undefined),
      ({ at, opening }) => ({
        at: [...at, "testListenerRule"],
        message: ended(opening(""), {
          answer: "The following rules cannot be used as both production and test listener rules",
        }),
        help: say`Set ${property([...at, "testListenerRule"])} to another rule, or remove it.`,
      }),
    ),
  ),

  combined(
    forbidden({
      ...MISMATCH,
      at: "deploymentConfiguration.canaryConfiguration",
      when: (service) => isOther(service, "CANARY"),
      says: "{it} has settings of a canary deployment and another strategy",
      because: "they are those of CANARY",
      help: say`Set ${property("deploymentConfiguration.strategy")} to "CANARY", or remove ${property("deploymentConfiguration.canaryConfiguration")}.`,
    }),
    forbidden({
      ...MISMATCH,
      at: CRITERIA,
      values: isEnabled,
      when: (service) => isOther(service, "ROLLING"),
      says: "{it} calls its deployment done early and has another strategy than ROLLING",
      because: "only rolling deployments end early",
      help: say`Set ${property("deploymentConfiguration.strategy")} to "ROLLING", or remove ${property(CRITERIA)}.`,
    }),
    forbidden({
      ...MISMATCH,
      at: "deploymentConfiguration.linearConfiguration",
      when: (service) => isOther(service, "LINEAR"),
      says: "{it} has settings of a linear deployment and another strategy",
      because: "they are those of LINEAR",
      help: say`Set ${property("deploymentConfiguration.strategy")} to "LINEAR", or remove ${property("deploymentConfiguration.linearConfiguration")}.`,
    }),
  ),
];

function strategyOf(service: unknown): unknown {
  return valueAt(service, ["deploymentConfiguration", "strategy"]);
}

/** True where the strategy can be read, or is ECS's own, and is another one. */
function isOther(service: unknown, strategy: string): boolean {
  const given = strategyOf(service) ?? "ROLLING";
  return isKnown(given) && given !== strategy;
}

function shiftsTraffic(service: unknown): boolean {
  return ["BLUE_GREEN", "CANARY", "LINEAR"].some((strategy) => strategy === strategyOf(service));
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function hasAdvanced(entry: unknown): boolean {
  return isRecord(entry) && isRecord(entry["advancedConfiguration"]);
}

/** True for an entry with a target group that says nothing of traffic. */
function isPlain(entry: unknown): boolean {
  return isRecord(entry) && entry["advancedConfiguration"] === undefined && entry["loadBalancerName"] === undefined;
}

/** The index of an entry without settings, where others have them. */
function oddOneIn(list: unknown): number | undefined {
  if (!Array.isArray(list) || !list.some(hasAdvanced)) return undefined;
  const index = list.findIndex(isPlain);
  return index === -1 ? undefined : index;
}

function isEnabled(setting: unknown): boolean {
  return isRecord(setting) && setting["enable"] === true;
}

function belowMinimum(percent: unknown, service: unknown) {
  const minimum = valueAt(service, ["deploymentConfiguration", "minimumHealthyPercent"]);
  const isBelow = typeof percent === "number" && typeof minimum === "number" && percent < minimum;
  return isBelow ? { percent, minimum } : undefined;
}

const LISTENER_OF_APPLICATION = /^arn:[^:]+:elasticloadbalancing:[^:]*:[^:]*:listener\/app\//;
const RULE_OF_NETWORK = /^arn:[^:]+:elasticloadbalancing:[^:]*:[^:]*:listener-rule\/net\//;

function wrongArn(settings: unknown) {
  if (!isRecord(settings)) return undefined;
  const name = RULES.find((each) => isWrongArn(settings[each]));
  if (name === undefined) return undefined;
  const arn = settings[name];
  return { name, arn, isApplication: typeof arn === "string" && LISTENER_OF_APPLICATION.test(arn) };
}

function isWrongArn(arn: unknown): boolean {
  return typeof arn === "string" && (LISTENER_OF_APPLICATION.test(arn) || RULE_OF_NETWORK.test(arn));
}

/** A listener of a Network Load Balancer may serve both. */
function isSameRule({
  productionListenerRule: production,
  testListenerRule: test,
}: Readonly<Record<string, unknown>>): boolean {
  return (
    isText(production) &&
    production === test &&
    /^arn:[^:]+:elasticloadbalancing:.*:listener-rule\/app\//.test(production)
  );
}
