import { one } from "../../reading/filled.ts";
import { Call, Constant, Method, type Members } from "../../draft.ts";
import { aliasesOf, routeCheckOf } from "../features/http.ts";
import type { Setting } from "../setting.ts";
import type { CopilotWorkload } from "../workload.ts";
import { taskOf, workloadConstant } from "./task.ts";

/** A service of App Runner as one of ECS, behind a load balancer of its own as it had an address of its own. */
export function requestDrivenWebService(workload: CopilotWorkload, setting: Setting): Constant {
  const { name, manifest } = workload;
  manifest
    .member("type")
    ?.approximated(
      "App Runner is a service of ECS behind a load balancer of its own: two fixed costs, and no scaling to its requests until `scaling` says so.",
    );
  manifest.member("count")?.leftOut("It names a configuration of App Runner: say it by `scaling`.");
  manifest.member("tags")?.allTaken();
  const http = manifest.member("http");
  const port = manifest.member("image")?.member("port")?.number() ?? 80;
  const edge = setting.constants.of(`load-balancer:${name}`, () => balancerOf(workload));
  // App Runner speaks HTTP to any port.
  const healthCheck = routeCheckOf(http?.member("healthcheck"), 80);
  const way = new Method(edge, "route", healthCheck === undefined ? [] : [{ healthCheck }]);
  const props = {
    ...taskOf(workload, setting, { exposures: [{ port, way }] }),
    tags: tagsOf(workload),
  };
  return workloadConstant("service", workload, props);
}

function balancerOf({ name, manifest }: CopilotWorkload): Constant {
  const http = manifest.member("http");
  const isPrivate = http?.member("private");
  const internal = isPrivate !== undefined && (isPrivate.isMap || isPrivate.boolean() === true) ? true : undefined;
  isPrivate?.member("endpoint")?.leftOut("The load balancer stands in the network; it has no endpoint of PrivateLink.");
  const props: Members = {
    domainName: one(aliasesOf(http?.member("alias"))?.map((alias) => alias.name) ?? []),
    internal,
  };
  const isPlain = Object.values(props).every((value) => value === undefined);
  const own = `${name}-edge`;
  return new Constant(own, new Call("loadBalancer", isPlain ? [own] : [own, props]));
}

function tagsOf({ manifest }: CopilotWorkload): Members | undefined {
  const entries = (manifest.member("tags")?.map() ?? []).flatMap(([name, given]) => {
    const value = given.scalar();
    return value === undefined ? [] : [[name, value] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
