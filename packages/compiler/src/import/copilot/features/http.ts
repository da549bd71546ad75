import { Method, type Constant, type DraftValue, type Members } from "../../draft.ts";
import type { Given } from "../../reading/given.ts";
import { seconds } from "./container.ts";
import { one, unless } from "../../reading/filled.ts";
import type { Exposure } from "./ports.ts";

/** The containers of a task that requests may be sent to. */
export interface Targets {
  /** The workload's name, which is that of its main container. */
  readonly name: string;
  readonly port: number | undefined;
  /** The ports of its sidecars. */
  readonly sidecars: ReadonlyMap<string, number>;
}

/** The routes of a load balancer to a service: those of `http`, and of its `additional_rules`. */
export function httpExposures(http: Given, edge: Constant, targets: Targets): readonly Exposure[] {
  http
    .member("alb")
    ?.leftOut(
      "The app has a load balancer of its own. For this one, write `loadBalancer.existing(…)` with its listeners and security group.",
    );
  const rules = [http, ...(http.member("additional_rules")?.list() ?? [])];
  return rules.flatMap((rule) => {
    const target = targetOf(rule, targets);
    return target === undefined ? [] : [{ ...target, ...protocolOf(rule), way: routeOf(rule, edge, target.port) }];
  });
}

/** The container and the port that a rule or a listener sends to. */
export function targetOf(rule: Given, targets: Targets): Pick<Exposure, "port" | "sidecar"> | undefined {
  const container = (rule.member("target_container") ?? rule.member("targetContainer"))?.text();
  const sidecar = container === undefined || container === targets.name ? undefined : container;
  const given = rule.member("target_port")?.number();
  const bySidecar = [...targets.sidecars].find(([, port]) => port === given)?.[0];
  const name = container === undefined && given !== targets.port ? bySidecar : sidecar;
  const port = given ?? (name === undefined ? targets.port : targets.sidecars.get(name));
  if (port === undefined) return rule.leftOut("No port is said that requests go to.");
  return name === undefined ? { port } : { port, sidecar: name };
}

function protocolOf(rule: Given): Pick<Exposure, "appProtocol"> {
  const version = rule.member("version");
  const text = version?.text()?.toLowerCase();
  if (text === "grpc" || text === "http2") return { appProtocol: text };
  if (text !== undefined && text !== "http1") version?.leftOut("It is not http1, http2 or grpc.");
  return {};
}

function routeOf(rule: Given, edge: Constant, port: number): DraftValue {
  const path = rule.member("path")?.text();
  const host = aliasesOf(rule.member("alias"))?.map(({ name }) => name);
  const sourceIp = rule.member("allowed_source_ips")?.texts();
  const redirect = rule.member("redirect_to_https");
  if (redirect?.boolean() === false)
    redirect.leftOut(
      "With a certificate, port 80 sends every request to HTTPS; a port of `listeners` without one serves plain HTTP.",
    );
  rule.member("hosted_zone")?.leftOut(HOSTED_ZONE);
  rule.member("grace_period")?.leftOut("`healthCheckGracePeriodSeconds` of the service is 60.");
  const props: Members = {
    path: path === undefined ? undefined : pathsOf(path),
    host: host === undefined ? undefined : one(host),
    sourceIp: sourceIp === undefined ? undefined : one(sourceIp),
    protocol: unless("HTTP", spokenTo(port)),
    healthCheck: routeCheckOf(rule.member("healthcheck"), port),
    stickiness: rule.member("stickiness")?.boolean() === true ? {} : undefined,
    deregistrationDelay: seconds(rule.member("deregistration_delay")),
  };
  const isPlain = Object.values(props).every((value) => value === undefined);
  return new Method(edge, "route", isPlain ? [] : [props]);
}

const HOSTED_ZONE =
  "The record of the name is Copilot's while its stack is there: give `hostedZone` to the load balancer once that is gone, or move the name by hand.";

/** A path is itself and all below it; `/` is every path. */
function pathsOf(path: string): DraftValue | undefined {
  const [start = ""] = path.split("?");
  const rooted = start.startsWith("/") ? start : `/${start}`;
  if (rooted === "/" || rooted === "/*") return undefined;
  return rooted.includes("*") ? rooted : [rooted, `${rooted.replace(/\/$/, "")}/*`];
}

/** What load balancers of Copilot speak to a port. */
function spokenTo(port: number): "HTTP" | "HTTPS" {
  return port === 443 ? "HTTPS" : "HTTP";
}

/** The health check of a route to a port, in both of its forms. */
export function routeCheckOf(given: Given | undefined, target: number): DraftValue | undefined {
  if (given === undefined) return undefined;
  if (!given.isMap) return unless("/", given.text());
  const { interval, timeout } = checkTimes(given, 5);
  const port = given.member("port")?.number();
  const check: Members = {
    path: given.member("path")?.text() ?? "/",
    port,
    protocol: unless(spokenTo(target), spokenTo(port ?? target)),
    interval,
    timeout,
    healthyThreshold: unless(5, given.member("healthy_threshold")?.number()),
    unhealthyThreshold: unless(2, given.member("unhealthy_threshold")?.number()),
    matcher: unless("200", given.member("success_codes")?.scalar()),
  };
  const { path, ...others } = check;
  if (Object.values(others).some((value) => value !== undefined)) return check;
  return path === "/" ? undefined : path;
}

/** How often a load balancer asks, and how long it waits for an answer: less than that. */
export function checkTimes(given: Given, normal: number): { readonly interval?: number; readonly timeout?: number } {
  const place = given.member("timeout") ?? given.member("interval");
  const interval = seconds(given.member("interval")) ?? 30;
  const wanted = seconds(given.member("timeout")) ?? normal;
  const timeout = wanted < interval ? wanted : Math.max(2, interval - 1);
  if (timeout !== wanted)
    place?.approximated(`ELB waits for an answer for less than the interval: ${timeout} seconds.`);
  return { ...(interval === 30 ? {} : { interval }), ...(timeout === normal ? {} : { timeout }) };
}

/** Seconds in which failed checks of the load balancer do not count. */
export function gracePeriodOf(http: Given | undefined, nlb: Given | undefined): number | undefined {
  const given =
    http?.member("healthcheck")?.member("grace_period") ?? nlb?.member("healthcheck")?.member("grace_period");
  return unless(60, seconds(given));
}

/** A name of a load balancer. */
export interface Alias {
  readonly name: string;
  readonly hostedZone?: string;
}

/** The names that an `alias` says, in each of its forms. */
export function aliasesOf(given: Given | undefined): readonly Alias[] | undefined {
  if (given === undefined) return undefined;
  if (!given.isList) return given.texts().flatMap((text) => text.split(/\s*,\s*/).map((name) => ({ name })));
  return given.items().flatMap((item) => {
    if (!item.isMap) return item.texts().map((name) => ({ name }));
    const name = item.member("name")?.text();
    item.member("hosted_zone")?.leftOut(HOSTED_ZONE);
    return name === undefined ? [] : [{ name }];
  });
}
