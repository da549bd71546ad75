import type { Path } from "@ecs-dsl/validators";
import type { ServiceContext } from "../../lower/fields/contexts.ts";
import type { Fields } from "../../lower/fields/engine.ts";
import { raisedShares } from "../../lower/fields/tables/capacity-provider-strategy.ts";
import { ROLLING } from "../../lower/fields/tables/rolling.ts";
import { SERVICE } from "../../lower/fields/tables/service.ts";
import { BLUE_GREEN, CANARY, LINEAR } from "../../lower/fields/tables/shift.ts";
import { noun } from "../../lower/nouns/noun.ts";
import { Deferred } from "../../lower/resolve/deferred.ts";
import { isRecord } from "../../read/is-record.ts";
import { Call, type DraftEnvironment, type DraftValue, type Members } from "../draft.ts";
import { UNRESOLVED } from "./containers.ts";
import type { Teller } from "./sound.ts";
import { emptyToNone, nonEmpty, type TaskPort } from "./task.ts";
import { filledId } from "./filled-in.ts";
import { raiseExactly } from "./raise-exactly.ts";
import { draftMembers, draftValue } from "./values.ts";
import { recordsIn, type Structure } from "./structure.ts";

/** An ECS service in the words of a config. */
export interface DraftService {
  readonly props: Members;
  readonly overrides: Members;
  /** Routes to ports of sidecars, by sidecar. */
  readonly sidecarRoutes: Readonly<Record<string, Members>>;
}

/** What a service is made with. */
export interface ServiceUse {
  readonly environment: DraftEnvironment | undefined;
  readonly teller: Teller;
  /** The route to a target group that the app makes itself. */
  readonly routeTo?: ((targetGroup: string) => DraftValue | undefined) | undefined;
  readonly portOf: (container: unknown, number: unknown) => TaskPort | undefined;
}

/** What others than the properties of the workload say. */
const ELSEWHERE = [
  "serviceName",
  "cluster",
  "taskDefinition",
  "networkConfiguration",
  "launchType",
  "schedulingStrategy",
];

/** What means nothing to a stack. */
const NOTHING: Readonly<Record<string, string>> = {
  clientToken: "It is for one call of the API.",
  role: "ECS has a role of its own for load balancers.",
};

/** What is as the language has it anyway. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  enableECSManagedTags: true,
  propagateTags: "SERVICE",
  platformVersion: "LATEST",
};

export function draftService(document: Structure, use: ServiceUse): DraftService {
  const { deploymentConfiguration, deploymentController, loadBalancers, capacityProviderStrategy, ...others } =
    document;
  const written = Object.fromEntries(
    Object.entries(others).filter(([name, value]) => !isSaidElsewhere(name, value, use.teller)),
  );
  const { props, rest } = raiseExactly(SERVICE, "service", written, contextOf());
  const routes = routesOf(recordsIn(loadBalancers), use);
  const deployment = deploymentOf(
    isRecord(deploymentConfiguration) ? deploymentConfiguration : {},
    deploymentController,
    routes.hasAny,
    use.teller,
  );
  if (written["enableExecuteCommand"] === true)
    use.teller.approximated(["enableExecuteCommand"], "Its containers get an init process besides.");
  return {
    props: {
      ...draftMembers(props, use.environment),
      ...sharesOf(capacityProviderStrategy),
      deployment: deployment.value,
      routes: emptyToNone(routes.main),
    },
    overrides: nonEmpty("service", { ...rest, ...deployment.rest }),
    sidecarRoutes: routes.sidecars,
  };
}

/** Shares of Fargate; those of instances are in what runs the task. */
function sharesOf(strategy: unknown): Members {
  const shares = raisedShares(recordsIn(strategy)).map((share) => ({ ...share }));
  return shares.length === 0 ? {} : { capacityProviderStrategy: draftValue(shares, undefined) };
}

function isSaidElsewhere(name: string, value: unknown, teller: Teller): boolean {
  const why = Object.hasOwn(NOTHING, name) ? NOTHING[name] : undefined;
  if (why !== undefined) teller.leftOut([name], why);
  const isDefault = Object.hasOwn(DEFAULTS, name) && DEFAULTS[name] === value;
  return why !== undefined || isDefault || ELSEWHERE.includes(name);
}

interface DraftRoutes {
  readonly main: Members;
  readonly sidecars: Readonly<Record<string, Members>>;
  readonly hasAny: boolean;
}

/** The target groups that are there already, each at the port that it is for. */
function routesOf(balancers: readonly Structure[], { portOf, teller, routeTo }: ServiceUse): DraftRoutes {
  const main: Record<string, DraftValue> = {};
  const sidecars: Record<string, Record<string, DraftValue>> = {};
  balancers.forEach(({ targetGroupArn, containerName, containerPort, advancedConfiguration }, index) => {
    const at: Path = ["loadBalancers", index];
    if (typeof targetGroupArn !== "string") {
      teller.leftOut(
        at,
        "Classic Load Balancers are not in the language; `loadBalancer(…)` makes an Application Load Balancer.",
      );
      return;
    }
    const port = portOf(containerName, containerPort);
    if (port === undefined) {
      teller.leftOut(at, "No container of the task definition has that port.");
      return;
    }
    if (advancedConfiguration !== undefined) teller.leftOut([...at, "advancedConfiguration"], SHIFTED);
    const routes = port.sidecar === undefined ? main : (sidecars[port.sidecar] ??= {});
    const before = routes[port.name];
    const group = routeTo?.(targetGroupArn) ?? existingGroup(targetGroupArn, [...at, "targetGroupArn"], teller);
    routes[port.name] = before === undefined ? group : [...(Array.isArray(before) ? before : [before]), group];
  });
  return { main, sidecars, hasAny: balancers.length > 0 };
}

function existingGroup(arn: string, at: Path, teller: Teller): Call {
  return new Call("targetGroup.existing", [filledId(arn, "TargetGroup", at, teller)]);
}

const SHIFTED =
  "Traffic is shifted between target groups that ecs-dsl makes: `loadBalancer.existing(…)` and a route do it.";

interface DraftDeployment {
  readonly value: Call | undefined;
  readonly rest: Structure;
}

function deploymentOf(
  configuration: Structure,
  controller: unknown,
  isBalanced: boolean,
  teller: Teller,
): DraftDeployment {
  const type = isRecord(controller) ? controller["type"] : undefined;
  if (type === "CODE_DEPLOY") {
    teller.leftOut(
      ["deploymentController"],
      "ECS deploys by itself: `blueGreen(…)` with a route does what CodeDeploy did.",
    );
    return { value: undefined, rest: {} };
  }
  if (type === "EXTERNAL")
    teller.leftOut(["deploymentController"], "ECS deploys by itself, step by step; there are no task sets.");
  const { strategy = "ROLLING", ...written } = configuration;
  if (strategy !== "ROLLING" && isBalanced) {
    teller.leftOut(["deploymentConfiguration", "strategy"], SHIFTED);
    return called("rolling", ROLLING, onlyOf(written, ["minimumHealthyPercent", "maximumPercent", "alarms"], teller));
  }
  switch (strategy) {
    case "BLUE_GREEN":
      return called("blueGreen", BLUE_GREEN, written, true);
    case "CANARY":
      return called("canary", CANARY, written, true);
    case "LINEAR":
      return called("linear", LINEAR, written, true);
    default:
      return called("rolling", ROLLING, withBreaker(written, teller));
  }
}

/** A service whose tasks do not start goes back, where nothing else is said. */
function withBreaker(written: Structure, teller: Teller): Structure {
  if (written["deploymentCircuitBreaker"] === undefined)
    teller.approximated(
      ["deploymentConfiguration"],
      "A deployment whose tasks do not start is rolled back from now on.",
    );
  return written;
}

function onlyOf(written: Structure, names: readonly string[], teller: Teller): Structure {
  const others = Object.keys(written).filter((name) => !names.includes(name));
  for (const name of others) teller.leftOut(["deploymentConfiguration", name], SHIFTED);
  return Object.fromEntries(Object.entries(written).filter(([name]) => names.includes(name)));
}

function called<Props extends object>(
  callee: string,
  fields: Fields<Props>,
  written: Structure,
  isSaid = false,
): DraftDeployment {
  if (Object.keys(written).length === 0) return { value: isSaid ? new Call(callee, []) : undefined, rest: {} };
  const raised = raiseExactly(fields, "service", { deploymentConfiguration: written }, contextOf());
  const props = draftMembers(raised.props, undefined);
  const args = Object.keys(props).length === 0 ? [] : [props];
  return { value: args.length === 0 && !isSaid ? undefined : new Call(callee, args), rest: raised.rest };
}

/** A context in which nothing is decided. */
function contextOf(): ServiceContext {
  const unknown = new Deferred("", { Ref: "Unknown" });
  const subject = noun({}, "deployment", "the deployment");
  return {
    app: noun({ kind: "app" }, "app", "the app"),
    appTags: undefined,
    name: "",
    cluster: unknown,
    taskDefinition: unknown,
    subnets: [],
    securityGroups: [],
    targets: [],
    serviceConnect: undefined,
    serviceRegistries: undefined,
    isScaled: false,
    daemonOn: undefined,
    isDaemon: false,
    launchType: undefined,
    hasInterfaces: true,
    canRebalance: true,
    infrastructureRoleArn: unknown,
    resolve: UNRESOLVED,
    deployment: { subject, strategy: "ROLLING", props: {} },
    rollbackAlarms: [],
    capacity: [],
  };
}
