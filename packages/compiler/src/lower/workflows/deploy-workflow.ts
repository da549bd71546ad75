import type {
  AssemblyEnvironment,
  AssemblyWorkload,
  DeployWorkflow,
  PromotedImage,
  Promotion,
  WorkloadImage,
} from "../../model/assembly.ts";
import type { Lowering } from "../lowering.ts";
import type { WorkflowsPlan } from "../plan/plan-workflows.ts";
import { deployedTag } from "../registry/deployed-images.ts";

/** The workflow that deploys the environment, where one does. */
export function deployWorkflow(
  { environment }: Lowering,
  workflows: readonly WorkflowsPlan[],
  workloads: readonly AssemblyWorkload[],
): DeployWorkflow | undefined {
  const { name, region } = environment;
  const plan = workflows.find(({ props }) => props.on?.[name] !== undefined);
  const role = plan?.props.role?.[name];
  if (plan === undefined || role === undefined || region === undefined) return undefined;
  const { on = {}, install = "npm ci", nodeVersion = "22" } = plan.props;
  const promotion = promotionOf(plan, environment, workloads);
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
  { places, props: { promote = {}, role = {} } }: WorkflowsPlan,
  to: AssemblyEnvironment,
  workloads: readonly AssemblyWorkload[],
): Promotion | undefined {
  const from = promote[to.name];
  const place = from === undefined ? undefined : places[from];
  const theirRole = from === undefined ? undefined : role[from];
  if (from === undefined || theirRole === undefined || place?.region === undefined) return undefined;
  const { region } = place;
  const images = workloads.flatMap((workload) =>
    workload.images.flatMap((image) => promoted(workload, image, { from, to, region }) ?? []),
  );
  return { from, role: theirRole, region, images };
}

interface Way {
  readonly from: string;
  readonly to: AssemblyEnvironment;
  /** Where the other environment is. */
  readonly region: string;
}

/** An image that a workload builds for itself: tasks that run it, too, are given it by its name. */
function promoted(
  { name: workload }: AssemblyWorkload,
  { name, build }: WorkloadImage,
  { from, to }: Way,
): PromotedImage | undefined {
  const [owner = "", sidecar] = name.split("/");
  if (build === undefined || owner !== workload) return undefined;
  const { repository, existing = {} } = build;
  const { account = to.account ?? "", region = to.region ?? "" } = existing;
  const suffix = region.startsWith("cn-") ? ".cn" : "";
  return {
    name,
    repository,
    ...(existing.account === undefined ? {} : { registryId: existing.account }),
    tag: deployedTag(from, workload, sidecar),
    uri: `${account}.dkr.ecr.${region}.amazonaws.com${suffix}/${repository}`,
  };
}
