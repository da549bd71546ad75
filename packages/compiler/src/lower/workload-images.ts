import type { BuildImage, Image } from "@ecs-dsl/dsl";
import type { BuiltImage } from "../assembly.ts";
import { ref, type Parameter } from "../cloudformation/template.ts";
import type { Deferred } from "./deferred.ts";
import { fixedUri, imageUri, parameterImage } from "./images.ts";
import type { Lowering } from "./lowering.ts";
import { logicalName, sorted } from "./names.ts";
import type { SidecarPlan, WorkloadPlan } from "./plan.ts";

/** The images of a workload's containers: what the task runs, what parameters carry and what is built. */
export interface WorkloadImages {
  readonly main: string | Deferred | undefined;
  readonly sidecars: readonly (string | Deferred | undefined)[];
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Values of the parameters that are known now. */
  readonly values: Readonly<Record<string, string>>;
  readonly built: readonly BuiltImage[];
}

/** The parameter of the main container's image. */
export const MAIN_IMAGE = "Image";

export function workloadImages(lowering: Lowering, plan: WorkloadPlan): WorkloadImages {
  const { image } = plan.props;
  const sidecars = plan.sidecars.map((sidecar) => sidecarImage(lowering, plan, sidecar));
  const fixed = image === undefined ? undefined : fixedUri(lowering.place, image);
  const parameters: Record<string, Parameter> = { [MAIN_IMAGE]: parameter(`container ${plan.name}`, fixed) };
  const built = isBuilt(image) ? [builtImage(plan, plan.name, image, MAIN_IMAGE)] : [];
  for (const sidecar of sidecars) Object.assign(parameters, sidecar.parameters);
  return {
    main: image === undefined ? undefined : parameterImage(lowering.place, image, ref(MAIN_IMAGE)),
    sidecars: sidecars.map((sidecar) => sidecar.image),
    parameters,
    values: fixed === undefined ? {} : { [MAIN_IMAGE]: fixed },
    built: [...built, ...sidecars.flatMap((sidecar) => sidecar.built)],
  };
}

interface SidecarImage {
  readonly image: string | Deferred | undefined;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly built: readonly BuiltImage[];
}

function sidecarImage({ place }: Lowering, plan: WorkloadPlan, { name, props }: SidecarPlan): SidecarImage {
  const { image } = props;
  if (image === undefined || typeof image === "string") return { image, parameters: {}, built: [] };
  if (!isBuilt(image)) return { image: imageUri(place, image), parameters: {}, built: [] };
  const id = `${logicalName(name)}Image`;
  return {
    image: parameterImage(place, image, ref(id)),
    parameters: { [id]: parameter(`container ${name}`, undefined) },
    built: [builtImage(plan, `${plan.name}/${name}`, image, id)],
  };
}

function isBuilt(image: string | Image | undefined): image is BuildImage {
  return typeof image === "object" && image.source === "build";
}

function parameter(container: string, uri: string | undefined): Parameter {
  const base = { Type: "String", Description: `Image of ${container}` } as const;
  return uri === undefined ? { ...base, MinLength: 1 } : { ...base, Default: uri };
}

function builtImage(plan: WorkloadPlan, name: string, image: BuildImage, parameterName: string): BuiltImage {
  const { dockerfile = "Dockerfile", target, args = {} } = image.props ?? {};
  const isArm = plan.props.runtimePlatform?.cpuArchitecture === "ARM64";
  return {
    name,
    repository: image.repository.name,
    context: image.context,
    dockerfile,
    ...(target === undefined ? {} : { target }),
    buildArgs: sorted(args),
    platform: isArm ? "linux/arm64" : "linux/amd64",
    stack: plan.fullName,
    parameter: parameterName,
  };
}
