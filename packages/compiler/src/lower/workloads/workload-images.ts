import type { BuildImage, Image, PinnedImage } from "@ecs-dsl/dsl";
import { isUnknown } from "@ecs-dsl/validators";
import type { ImageBuild, NamedImage, WorkloadImage } from "../../model/assembly.ts";
import { ref, type Condition, type Parameter } from "../../cloudformation/template.ts";
import { Deferred, templateOf } from "../resolve/deferred.ts";
import {
  fixedUri,
  imageUri,
  isTaggedOutside,
  type Location,
  locationOf,
  parameterImage,
  referenceOf,
  type TaggedOutside,
  taggedUri,
} from "../resolve/image-uri.ts";
import { keyOfId } from "../resolve/outside-ids.ts";
import { outsideBuilt } from "../resources/outside-values.ts";
import type { Lowering } from "../lowering.ts";
import { logicalName, sorted } from "../resolve/names.ts";
import type { Place } from "../resolve/place.ts";
import { processorOf } from "../resolve/processor.ts";
import type { SidecarPlan, WorkloadPlan } from "../plan/plan.ts";
import { isRecord } from "../nouns/prop-shape.ts";
import { mainImageName } from "./started/plan.ts";

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
  const carriers = [main, ...sidecars].filter(isCarried);
  const conditions = Object.assign({}, ...carriers.map((one) => one.conditions));
  return {
    main: main.image,
    sidecars: sidecars.map(({ image }) => image),
    parameters: Object.fromEntries(carriers.map(({ carried, parameter }) => [carried.parameter, parameter])),
    ...(Object.keys(conditions).length === 0 ? {} : { conditions }),
    values: main.value === undefined ? {} : { [MAIN_IMAGE]: main.value },
    carried: carriers.map(({ carried }) => carried),
  };
}

/** An image that a parameter carries. */
interface CarriedImage {
  readonly image: string | Deferred | undefined;
  readonly parameter: Parameter;
  readonly conditions?: WorkloadImages["conditions"];
  /** The value of the parameter, where it is known now. */
  readonly value?: string;
  readonly carried: WorkloadImage;
}

/** An image that the template has itself. */
interface WrittenImage {
  readonly image: string | Deferred | undefined;
}

/** Who is to have the image: how the command line names it, and the parameter that carries it. */
type Carrier = Pick<WorkloadImage, "name" | "container" | "parameter">;

function mainImage(lowering: Lowering, plan: WorkloadPlan): CarriedImage {
  const { place } = lowering;
  const { image } = plan.props;
  const carrier: Carrier = { name: mainImageName(plan), container: plan.containerName, parameter: MAIN_IMAGE };
  if (image === undefined) return { image, parameter: openParameter(carrier), carried: carrier };
  if (isBuilt(image)) return builtImage(lowering, plan, image, carrier);
  if (isTaggedOutside(image)) return taggedImage(lowering, image, carrier);
  return namedImage(place, image, carrier);
}

function sidecarImage(lowering: Lowering, plan: WorkloadPlan, sidecar: SidecarPlan): CarriedImage | WrittenImage {
  const { place } = lowering;
  const { name, props } = sidecar;
  const { image } = props;
  const carrier: Carrier = { name: `${plan.name}/${name}`, container: name, parameter: `${logicalName(name)}Image` };
  if (image === undefined || typeof image === "string") return { image };
  if (isBuilt(image)) return builtImage(lowering, plan, image, carrier);
  if (isTaggedOutside(image)) return taggedImage(lowering, image, carrier);
  return isPinned(image) ? namedImage(place, image, carrier) : { image: imageUri(place, image) };
}

function builtImage(lowering: Lowering, plan: WorkloadPlan, image: BuildImage, carrier: Carrier): CarriedImage {
  return {
    image: parameterImage(lowering.place, image, ref(carrier.parameter)),
    parameter: openParameter(carrier),
    carried: { ...carrier, build: imageBuild(lowering, plan, image) },
  };
}

function namedImage(place: Place, image: string | Exclude<Image, BuildImage>, carrier: Carrier): CarriedImage {
  const value = fixedUri(place, image);
  if (value === undefined) return unplacedImage(place, image, carrier);
  const own = parameterImage(place, image, ref(carrier.parameter));
  if (isPinned(image)) return { image: own, parameter: pinnedParameter(carrier, value), carried: carrier };
  const description = `Image of container ${carrier.container}, unless another is given: ${value}`;
  return {
    image: own,
    parameter: { Type: "String", Description: description, Default: value },
    value,
    carried: { ...carrier, named: { value, description } },
  };
}

/** Whatever the stack has stays: the config names nothing once it is there. */
function pinnedParameter({ container }: Carrier, initial: string): Parameter {
  return { Type: "String", Description: `Image of container ${container}, which a pipeline names`, Default: initial };
}

/** A fixed image of an account that only the deployment knows: no default can say that, so an empty one stands for it. */
function unplacedImage(place: Place, image: string | Exclude<Image, BuildImage>, carrier: Carrier): CarriedImage {
  const own = typeof image === "string" ? image : imageUri(place, image);
  return emptyImage(carrier, own, `${referenceOf(image)} of ${whereOf(image)}`, isPinned(image) ? undefined : {});
}

/** What stands in the template while the parameter is empty. */
function emptyImage(
  carrier: Carrier,
  own: string | Deferred,
  words: string,
  named: Pick<NamedImage, "asked"> | undefined,
): CarriedImage {
  const { container, parameter } = carrier;
  const given = `${parameter}IsGiven`;
  const description = `Image of container ${container}; where it is empty, ${words}`;
  const template = { "Fn::If": [given, ref(parameter), templateOf(own)] } as const;
  return {
    image: new Deferred(own instanceof Deferred ? own.read : own, template),
    parameter: { Type: "String", Description: description, Default: "" },
    conditions: { [given]: { "Fn::Not": [{ "Fn::Equals": [ref(parameter), ""] }] } },
    carried: named === undefined ? carrier : { ...carrier, named: { value: "", description, ...named } },
  };
}

/** An image whose tag is given at deployment, unless another image is. */
function taggedImage(lowering: Lowering, image: TaggedOutside, carrier: Carrier): CarriedImage {
  const { place } = lowering;
  const tag = outsideBuilt(lowering, image.tag);
  const own = tag instanceof Deferred ? taggedUri(place, image, tag) : imageUri(place, image);
  const asked = keyOfId(image.tag).replace(/FromDeployment$/, "");
  const repository = `${locationOf(image).name} of ${whereOf(image)}`;
  return emptyImage(carrier, own, `${repository} by the tag that parameter ${asked} has`, { asked });
}

function whereOf(image: string | Image): string {
  const { account, region }: Partial<Location> = typeof image === "string" ? {} : locationOf(image);
  if (account === undefined) return region === undefined ? "this account and region" : `this account, region ${region}`;
  return `account ${account}, ${region === undefined ? "this region" : `region ${region}`}`;
}

/** A parameter that has no default: the image is built. */
function openParameter({ container }: Carrier): Parameter {
  return { Type: "String", Description: `Image of container ${container}`, MinLength: 1 };
}

function isCarried(image: CarriedImage | WrittenImage): image is CarriedImage {
  return "carried" in image;
}

function isPinned(image: string | Image): image is PinnedImage {
  return typeof image === "object" && image.source === "pinned";
}

function isBuilt(image: string | Image | undefined): image is BuildImage {
  return typeof image === "object" && image.source === "build";
}

function imageBuild(lowering: Lowering, plan: WorkloadPlan, image: BuildImage): ImageBuild {
  const { dockerfile = "Dockerfile", target, args } = image.props ?? {};
  const uri = imageUri(lowering.place, image).read;
  return {
    repository: image.repository.name,
    ...pushedTo(lowering, image),
    context: image.context,
    dockerfile,
    ...(target === undefined ? {} : { target }),
    buildArgs: isRecord(args) ? sorted(args) : {},
    ...tagsOf(image),
    platform: platformOf(plan),
    ...(isUnknown(uri) ? {} : { uri }),
  };
}

/** Where the image is pushed, where the environment does not make that repository. */
function pushedTo({ sourceOf }: Lowering, image: BuildImage): Pick<ImageBuild, "existing" | "replicatedFrom"> {
  if (image.repository.source === "existing") {
    const { account, region } = locationOf(image);
    return { existing: { ...(account === undefined ? {} : { account }), ...(region === undefined ? {} : { region }) } };
  }
  const source = sourceOf(image.repository.name);
  if (source === undefined) return {};
  const { environment: replicatedFrom, account, region } = source;
  return { existing: { account, region }, replicatedFrom };
}

/** The tags that an image gets beside that of its content. */
function tagsOf({ props }: BuildImage): Pick<ImageBuild, "tags" | "commitTag"> {
  const given = Array.isArray(props?.tags) ? (props.tags ?? []) : [];
  const tags = given.filter((tag) => typeof tag === "string");
  return {
    ...(tags.length === 0 ? {} : { tags }),
    ...(tags.length === given.length ? {} : { commitTag: true }),
  };
}

/** What `docker build --platform` calls the task's runtime platform. */
function platformOf(plan: WorkloadPlan): string {
  const { cpuArchitecture = processorOf(plan), operatingSystemFamily } = plan.props.runtimePlatform ?? {};
  if (operatingSystemFamily?.startsWith("WINDOWS") === true) return "windows/amd64";
  return cpuArchitecture === "ARM64" ? "linux/arm64" : "linux/amd64";
}
