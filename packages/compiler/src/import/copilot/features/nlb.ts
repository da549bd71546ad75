import { Call, Constant, Method, type DraftValue, type Members } from "../../draft.ts";
import type { Given } from "../../reading/given.ts";
import type { Setting } from "../setting.ts";
import { seconds } from "./container.ts";
import { filled, unless, one } from "../../reading/filled.ts";
import { aliasesOf, checkTimes, targetOf, type Targets } from "./http.ts";
import type { Exposure } from "./ports.ts";

/** The listeners of a Network Load Balancer of the service's own. */
export function nlbExposures(nlb: Given, targets: Targets, setting: Setting): readonly Exposure[] {
  const listeners = [nlb, ...(nlb.member("additional_listeners")?.list() ?? [])];
  const balancer = setting.constants.of(`network-load-balancer:${targets.name}`, () => balancerOf(nlb, targets.name));
  return listeners.flatMap((listener) => {
    const exposure = listenerOf(listener, balancer, targets, setting);
    return exposure === undefined ? [] : [exposure];
  });
}

function balancerOf(nlb: Given, name: string): Constant {
  const names = aliasesOf(nlb.member("alias"))?.map((alias) => alias.name) ?? [];
  const domainName = one(names);
  const call = new Call(
    "networkLoadBalancer",
    domainName === undefined ? [`${name}-nlb`] : [`${name}-nlb`, { domainName }],
  );
  return new Constant(`${name}-nlb`, call);
}

function listenerOf(listener: Given, balancer: Constant, targets: Targets, setting: Setting): Exposure | undefined {
  const given = listener.member("port");
  const [, digits = "", protocol = "tcp"] = /^(\d+)(?:\/(\w+))?$/.exec(given?.scalar() ?? "") ?? [];
  const port = Number(digits);
  if (digits === "") {
    const place = given ?? listener;
    return place.leftOut("It is not a port with a protocol, such as 443/tls.");
  }
  const target = targetOf(listener, {
    ...targets,
    port: listener.member("target_port") === undefined ? port : targets.port,
  });
  if (target === undefined) return undefined;
  const props: Members = {
    port,
    ...(protocol === "tls" ? tlsOf(listener, given, setting) : {}),
    healthCheck: checkOf(listener.member("healthcheck")),
    stickiness: unless(false, listener.member("stickiness")?.boolean()),
    deregistrationDelay: seconds(listener.member("deregistration_delay")),
  };
  const way = new Method(balancer, "listen", [props]);
  return { ...target, way, ...(protocol === "udp" ? { protocol: "udp" } : {}) };
}

function tlsOf(listener: Given, port: Given | undefined, { edges }: Setting): Members {
  const sslPolicy = listener.member("ssl_policy")?.text();
  const certificate = edges.certificate();
  if (certificate === undefined) {
    port?.approximated(
      "Copilot makes the certificate of a Network Load Balancer; here the connections are passed on as they are until `certificate` names one of ACM.",
    );
    return {};
  }
  return { certificate, sslPolicy };
}

function checkOf(given: Given | undefined): DraftValue | undefined {
  if (given === undefined) return undefined;
  if (!given.isMap) return given.leftOut("It is not an object.");
  given.member("grace_period")?.taken();
  const { interval, timeout } = checkTimes(given, 10);
  return filled({
    port: given.member("port")?.number(),
    interval,
    timeout,
    healthyThreshold: unless(5, given.member("healthy_threshold")?.number()),
    unhealthyThreshold: unless(2, given.member("unhealthy_threshold")?.number()),
  });
}
