import { defineRule, type Finding, type Rule, type Subjects } from "../../rule.ts";
import { isRecord } from "../place.ts";
import { balancesOf, numberAt, type Balance } from "../template-balancers.ts";
import { isDecidedLater, knownItems, resourcesOf, type TemplateResource } from "../template-resources.ts";
import { containersOf, taskOf } from "../template-services.ts";

type Template = Subjects["template"];
type Container = Readonly<Record<string, unknown>>;

const SOURCE = {
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html",
  checked: "2026-11-30",
} as const;

/** Seconds unless a target group says others. */
const DEFAULTS = { deregistration: 300, stop: 30 } as const;

/** How long a load balancer keeps a task that has to go, beyond what its container takes to stop. */
const DELAY_MAX = 120;

/** How load balancers ask tasks, and let them go, sorted by code. */
export const HEALTH_TARGET_GROUPS: readonly Rule[] = [
  defineRule({
    code: "health/deregistration-vs-stop-timeout",
    severity: "info",
    presets: ["strict"],
    on: "template",
    summary: "A load balancer lets go of a task about as fast as its container stops.",
    source: SOURCE,
    check(template, report) {
      for (const { balance, container } of balanced(template)) {
        const delay = delayOf(balance.group);
        const stop = container["StopTimeout"] === undefined ? DEFAULTS.stop : numberAt(container, "StopTimeout");
        if (delay !== undefined && stop !== undefined && delay > Math.max(stop, DELAY_MAX))
          report(slow(balance, delay, stop));
      }
    },
  }),

  defineRule({
    code: "health/lb-check-mismatch",
    severity: "error",
    on: "template",
    summary: "A load balancer asks a task at the path that its container is asked at, and waits less than it pauses.",
    source: SOURCE,
    check(template, report) {
      for (const group of resourcesOf(template, "AWS::ElasticLoadBalancingV2::TargetGroup")) {
        const timeout = numberAt(group.properties, "HealthCheckTimeoutSeconds");
        const interval = numberAt(group.properties, "HealthCheckIntervalSeconds");
        if (timeout !== undefined && interval !== undefined && timeout >= interval && isOfHttp(group))
          report(overlapping(group, timeout, interval));
      }
      for (const { balance, container } of balanced(template)) {
        const path = pathOf(container, balance.port);
        if (path !== undefined && asksRoot(balance.group)) report(elsewhere(balance, path));
      }
    },
  }),
];

/** Every container that a target group of the template sends requests to. */
function balanced(template: Template): readonly { readonly balance: Balance; readonly container: Container }[] {
  return resourcesOf(template, "AWS::ECS::Service").flatMap((service) => {
    const containers = containersOf(taskOf(template, service) ?? service);
    return balancesOf(template, service).flatMap((balance) => {
      const own = containers.find(({ container }) => container["Name"] === balance.container);
      return own === undefined ? [] : [{ balance, container: own.container }];
    });
  });
}

function delayOf({ properties }: TemplateResource): number | undefined {
  const attributes = knownItems(properties, "TargetGroupAttributes");
  if (attributes === undefined || attributes.some((one) => isRecord(one) && isDecidedLater(one["Key"])))
    return undefined;
  const written = attributes.find((one) => isRecord(one) && one["Key"] === "deregistration_delay.timeout_seconds");
  return written === undefined ? DEFAULTS.deregistration : numberAt(written, "Value");
}

const URL = /https?:\/\/(?:localhost|127\.0\.0\.1)(?::(\d+))?(\/[\w./-]+)/;

/** The path at which a container is asked by its own check, unless that is at another port. */
function pathOf(container: Container, port: number | undefined): string | undefined {
  const command = knownItems(container, "HealthCheck.Command") ?? [];
  const [, asked, path] = URL.exec(command.filter((word) => typeof word === "string").join(" ")) ?? [];
  return asked === undefined || Number(asked) === port ? path : undefined;
}

/** True for a group of an Application Load Balancer; those of others may pause for as long as they wait. */
function isOfHttp({ properties: { Protocol: protocol } }: TemplateResource): boolean {
  return protocol === "HTTP" || protocol === "HTTPS";
}

function asksRoot(group: TemplateResource): boolean {
  const { HealthCheckPath: path, Matcher: matcher } = group.properties;
  return (path === undefined || path === "/") && matcher === undefined && isOfHttp(group);
}

function slow({ group }: Balance, delay: number, stop: number): Finding {
  return {
    at: group.at,
    message: `${group.id} keeps a task that has to go for ${delay} s, whose container stops within ${stop} s; each deployment takes that much longer.`,
    help: "Set the attribute deregistration_delay.timeout_seconds to something like 30.",
  };
}

function overlapping({ at, id }: TemplateResource, timeout: number, interval: number): Finding {
  return {
    at: [...at, "HealthCheckTimeoutSeconds"],
    message: `${id} waits ${timeout} s for an answer and asks again after ${interval} s. AWS answers: "Health check interval must be greater than the timeout."`,
    help: `Set \`HealthCheckTimeoutSeconds\` below ${interval}.`,
  };
}

function elsewhere({ group }: Balance, path: string): Finding {
  return {
    at: group.at,
    severity: "info",
    message: `${group.id} asks its tasks at /, and their container is asked at ${path}; a program that answers / with anything but 200 is stopped.`,
    help: `Set \`HealthCheckPath\` to "${path}", if that is where it says how it is.`,
  };
}
