import type { DocumentContext } from "../../document.ts";
import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized } from "../../words.ts";
import { taskBeside } from "../beside.ts";
import { inFiles } from "../in-files.ts";
import { balancedContainers } from "../networking/balanced.ts";
import { nameOf } from "../place.ts";
import { containerNamed } from "../schema/container-lookup.ts";
import { ecsApi } from "../source.ts";

type Service = Subjects["service"];

/** Longest time that ECS counts, in seconds. */
const SECONDS_MAX = 2_147_483_647;

export const gracePeriod = inFiles(
  defineRule({
    code: "health/grace-period",
    severity: "error",
    on: "service",
    summary: "A load balancer leaves a task as long to start as its container asks for.",
    source: ecsApi("API_CreateService.html", "2026-11-30"),
    check(service, report, context) {
      const { healthCheckGracePeriodSeconds: seconds } = service;
      if (isKnown(seconds) && (seconds < 0 || seconds > SECONDS_MAX)) return report(outside(service, seconds));
      if (isKnown(seconds) && seconds > 0 && isNeverAsked(service, context)) return report(unused(service));
      const task = taskBeside(context);
      const start = seconds === undefined ? startOf(service, context) : undefined;
      if (task !== undefined && start !== undefined) report(impatient(service, start));
    },
  }),
);

/** Seconds after which a target group that says nothing else takes a task for unhealthy: two checks, each 30 seconds. */
const PATIENCE = 60;

/** The longest start period of a container behind a load balancer, where that is longer than the load balancer waits. */
function startOf(service: Service, context: DocumentContext | undefined): number | undefined {
  const task = taskBeside(context)?.value;
  const names = balancedContainers(service).flatMap(({ name }) => (name === undefined ? [] : [name]));
  if (task === undefined) return undefined;
  const periods = names.flatMap((name) => {
    const container = containerNamed(task, name);
    const check = isKnown(container) ? container.healthCheck : undefined;
    const period = isKnown(check) ? check.startPeriod : undefined;
    return isKnown(period) && period > PATIENCE ? [period] : [];
  });
  return periods.length === 0 ? undefined : Math.max(...periods);
}

/** True where nothing asks the tasks how they are: no load balancer, no VPC Lattice, no registry, no health check. */
function isNeverAsked(service: Service, context: DocumentContext | undefined): boolean {
  const task = taskBeside(context);
  const { gatewayConnectors, loadBalancers, serviceRegistries, vpcLatticeConfigurations } = service;
  const lists = [gatewayConnectors, loadBalancers, serviceRegistries, vpcLatticeConfigurations];
  if (task === undefined || task.isGuess === true || !lists.every(isEmptyList)) return false;
  const { containerDefinitions: containers } = task.value;
  return (
    isKnown(containers) && containers.every((container) => isKnown(container) && container.healthCheck === undefined)
  );
}

function isEmptyList(list: unknown): boolean {
  return list === undefined || (Array.isArray(list) && list.length === 0);
}

function unused(service: Service): Finding {
  return {
    at: ["healthCheckGracePeriodSeconds"],
    severity: "info",
    message: `${capitalized(nameOf("service", service))} gives its tasks time to start, and nothing asks them how they are.`,
    help: say`Remove ${property("healthCheckGracePeriodSeconds")}, or add a health check.`,
  };
}

function outside(service: Service, seconds: number): Finding {
  return {
    at: ["healthCheckGracePeriodSeconds"],
    message: `${capitalized(nameOf("service", service))} gives a task ${seconds} s to start; ECS accepts 0 to ${SECONDS_MAX} s.`,
    help: say`Set ${property("healthCheckGracePeriodSeconds")} to something like 60.`,
  };
}

function impatient(service: Service, start: number): Finding {
  return {
    at: [],
    severity: "warning",
    isAbsence: true,
    message: `${capitalized(nameOf("service", service))} gives its tasks no time to start before its load balancer counts, and their container asks for ${start} s.`,
    help: say`Set ${property("healthCheckGracePeriodSeconds")} to ${start} or more.`,
  };
}
