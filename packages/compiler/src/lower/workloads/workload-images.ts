import type { BuildImage, Image } from "@ecs-dsl/dsl";
import { isUnknown } from "@ecs-dsl/validators";
import type { ImageBuild, WorkloadImage } from "../../model/assembly.ts";
import { ref, type Condition, type Parameter, type Value } from "../../cloudformation/template.ts";
import type { Deferred } from "../resolve/deferred.ts";
import { fixedUri, imageUri, parameterImage, referenceOf } from "../resolve/image-uri.ts";
import type { Lowering } from "../lowering.ts";
import { logicalName, sorted } from "../resolve/names.ts";
import type { Place } from "../resolve/place.ts";
import type { SidecarPlan, WorkloadPlan } from "../plan/plan.ts";
import { isRecord } from "../plan/prop-shape.ts";

/** The images of a workload's containers: what the task runs, what parameters carry and what is built. */
export interface WorkloadImages {
  readonly main: string | Deferred | undefined;
  readonly sidecars: readonly (string | Deferred | undefined)[];
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly conditions?: Readonly<Record<string, Condition>>;
  /** Values of the parameters that are known now. */
  readonly values: Readonly<Record<string, string>>;
  /** What parameters carry: the main container's image first. */
  readonly carried: readonly WorkloadImage[];
}

/** The parameter of the main container's image. */
const MAIN_IMAGE = "Image";

export function workloadImages(lowering: Lowering, plan: WorkloadPlan): WorkloadImages {
  const main = mainImage(lowering, plan);
  const sidecars = plan.sidecars.map((sidecar) => sidecarImage(lowering, plan, sidecar));
  const parameters: Record<string, Parameter> = { [MAIN_IMAGE]: main.parameter };
  for (const sidecar of sidecars) Object.assign(parameters, sidecar.parameters);
  return {
    main: main.image,
    sidecars: sidecars.map(({ image }) => image),
    parameters,
    ...(main.conditions === undefined ? {} : { conditions: main.conditions }),
    values: main.value === undefined ? {} : { [MAIN_IMAGE]: main.value },
    carried: [
      { name: plan.name, container: plan.containerName, parameter: MAIN_IMAGE, ...main.carried },
      ...sidecars.flatMap(({ carried }) => carried),
    ],
  };
}

interface MainImage {
  readonly image: string | Deferred | undefined;
  readonly parameter: Parameter;
  readonly conditions?: WorkloadImages["conditions"];
  readonly value?: string;
  readonly carried: Pick<WorkloadImage, "build" | "named">;
}

function mainImage({ place }: Lowering, plan: WorkloadPlan): MainImage {
  const { image } = plan.props;
  const container = `container ${plan.containerName}`;
  if (image === undefined) return { image, parameter: parameter(container), carried: {} };
  if (isBuilt(image)) {
    const carried = { build: imageBuild(place, plan, image) };
    return { image: parameterImage(place, image, ref(MAIN_IMAGE)), parameter: parameter(container), carried };
  }
  const value = fixedUri(place, image);
  if (value === undefined) return unplacedImage(place, image, container);
  const description = `Image of ${container}, unless another is given: ${value}`;
  return {
    image: parameterImage(place, image, ref(MAIN_IMAGE)),
    parameter: { Type: "String", Description: description, Default: value },
    value,
    carried: { named: { value, description } },
  };
}

const GIVEN = "ImageIsGiven";

/** A fixed image of an account that only the deployment knows: no default can say that, so an empty one stands for it. */
function unplacedImage(place: Place, image: string | Image, container: string): MainImage {
  const own: Value<string> = typeof image === "string" ? image : imageUri(place, image).template;
  const description = `Image of ${container}; where it is empty, ${referenceOf(image)} of this account and region`;
  return {
    image: parameterImage(place, image, { "Fn::If": [GIVEN, ref(MAIN_IMAGE), own] }),
    parameter: { Type: "String", Description: description, Default: "" },
    conditions: { [GIVEN]: { "Fn::Not": [{ "Fn::Equals": [ref(MAIN_IMAGE), ""] }] } },
    carried: { named: { value: "", description } },
  };
}

interface SidecarImage {
  readonly image: string | Deferred | undefined;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly carried: readonly WorkloadImage[];
}

function sidecarImage({ place }: Lowering, plan: WorkloadPlan, { name, props }: SidecarPlan): SidecarImage {
  const { image } = props;
  if (image === undefined || typeof image === "string") return { image, parameters: {}, carried: [] };
  if (!isBuilt(image)) return { image: imageUri(place, image), parameters: {}, carried: [] };
  const id = `${logicalName(name)}Image`;
  return {
    image: parameterImage(place, image, ref(id)),
    parameters: { [id]: parameter(`container ${name}`) },
    carried: [{ name: `${plan.name}/${name}`, container: name, parameter: id, build: imageBuild(place, plan, image) }],
  };
}

function isBuilt(image: string | Image | undefined): image is BuildImage {
  return typeof image === "object" && image.source === "build";
}

/** A parameter that has no default: the image is built. */
function parameter(container: string): Parameter {
  return { Type: "String", Description: `Image of ${container}`, MinLength: 1 };
}

function imageBuild(place: Place, plan: WorkloadPlan, image: BuildImage): ImageBuild {
  const { dockerfile = "Dockerfile", target, args } = image.props ?? {};
  const uri = imageUri(place, image).read;
  return {
    repository: image.repository.name,
    context: image.context,
    dockerfile,
    ...(target === undefined ? {} : { target }),
    buildArgs: isRecord(args) ? sorted(args) : {},
    platform: platformOf(plan),
    ...(isUnknown(uri) ? {} : { uri }),
  };
}

/** What `docker build --platform` calls the task's runtime platform. */
function platformOf({ props }: WorkloadPlan): string {
  const { cpuArchitecture, operatingSystemFamily } = props.runtimePlatform ?? {};
  if (operatingSystemFamily?.startsWith("WINDOWS") === true) return "windows/amd64";
  return cpuArchitecture === "ARM64" ? "linux/arm64" : "linux/amd64";
}
