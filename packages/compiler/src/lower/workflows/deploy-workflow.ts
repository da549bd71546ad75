import { ecrHost } from "@ecs-dsl/validators/facts";
import type {
  AssemblyEnvironment,
  AssemblyWorkload,
  DeployWorkflow,
  ImageBuild,
  PromotedImage,
  Promotion,
  WorkloadImage,
} from "../../model/assembly.ts";
import type { Lowering } from "../lowering.ts";
import type { WorkflowsPlan } from "../plan/plan-workflows.ts";
import type { RegisteredIn } from "./registered-elsewhere.ts";

/** The workflow that deploys the environment, where one does. */
export function deployWorkflow(
  lowering: Lowering,
  workflows: readonly WorkflowsPlan[],
  workloads: readonly AssemblyWorkload[],
  registeredIn: RegisteredIn,
): DeployWorkflow | undefined {
  const { environment } = lowering;
  const { name, region } = environment;
  const plan = workflows.find(({ props }) => props.on?.[name] !== undefined);
  const role = plan?.props.role?.[name];
  if (plan === undefined || role === undefined || region === undefined) return undefined;
  const { on = {}, install = "npm ci", nodeVersion = "22" } = plan.props;
  const promotion = promotionOf(lowering, plan, workloads, registeredIn);
  const platforms = promotion === undefined ? platformsOf(workloads) : [];
  const isArm = platforms.length > 0 && platforms.every((platform) => platform === "linux/arm64");
  const { runsOn = isArm ? "ubuntu-24.04-arm" : "ubuntu-latest" } = plan.props;
  return {
    role,
    region,
    branches: listOf(on[name]?.branch),
    tags: listOf(on[name]?.tag),
    install,
    nodeVersion,
    runsOn,
    emulates: platforms.includes("linux/arm64") && !runsOn.endsWith("-arm"),
    ...(promotion === undefined ? {} : { promotion }),
  };
}

function listOf(names: string | readonly string[] = []): readonly string[] {
  return typeof names === "string" ? [names] : names;
}

function platformsOf(workloads: readonly AssemblyWorkload[]): readonly string[] {
  return workloads.flatMap(({ images }) =>
    images.flatMap(({ build }) => (build === undefined ? [] : [build.platform])),
  );
}

function promotionOf(
  { app, environment: to }: Lowering,
  { places, props: { promote = {}, role = {} } }: WorkflowsPlan,
  workloads: readonly AssemblyWorkload[],
  registeredIn: RegisteredIn,
): Promotion | undefined {
  const from = promote[to.name];
  const place = from === undefined ? undefined : places[from];
  const theirRole = from === undefined ? undefined : role[from];
  if (place === undefined || theirRole === undefined || place.region === undefined) return undefined;
  const way = { app, from: place, to, registeredIn };
  const images = workloads.flatMap((workload) =>
    workload.images.flatMap((image) => promoted(workload, image, way) ?? []),
  );
  return { from: place.name, role: theirRole, region: place.region, registry: registryHost(place), images };
}

interface Way {
  readonly app: string;
  readonly from: AssemblyEnvironment;
  readonly to: AssemblyEnvironment;
  readonly registeredIn: RegisteredIn;
}

/** An image that a workload builds for itself: tasks that run it, too, are given it by its name. */
function promoted(
  { name: workload }: AssemblyWorkload,
  { name, container, parameter, build }: WorkloadImage,
  { app, from, to, registeredIn }: Way,
): PromotedImage | undefined {
  const [owner = ""] = name.split("/");
  if (build === undefined || owner !== workload) return undefined;
  const { repository } = build;
  const registry = pulledFrom(build, to);
  const registered = registeredIn(from, workload);
  return {
    name,
    repository,
    stack: `${app}-${from.name}-${workload}`,
    parameter,
    ...(registered === undefined ? {} : { registered: { ...registered, container } }),
    uri: `${registry}/${repository}`,
    isCopied: build.existing === undefined && registry !== registryHost(from),
  };
}

/** The registry that the tasks of an environment pull from: a replica is in its own. */
function pulledFrom({ existing = {}, replicatedFrom }: ImageBuild, to: AssemblyEnvironment): string {
  return registryHost(replicatedFrom === undefined ? { ...to, ...existing } : to);
}

function registryHost({ account = "", region = "" }: Pick<AssemblyEnvironment, "account" | "region">): string {
  return ecrHost(account, region);
}
