import { UNKNOWN } from "@ecs-dsl/validators";
import { ecrUri } from "@ecs-dsl/validators/facts";
import type { CachedImage, Image, Reference, TagImage } from "@ecs-dsl/dsl";
import type { Intrinsic } from "../../cloudformation/template.ts";
import { Deferred } from "./deferred.ts";
import { keyOfId } from "./outside-ids.ts";
import { isRepositoryName } from "./names.ts";
import {
  ACCOUNT,
  followed,
  isAccountId,
  located,
  PARTITION,
  REGION,
  substituted,
  URL_SUFFIX,
  type Place,
} from "./place.ts";

/** Stands in task-definition JSON for the tag of an image that is built: what deploys it puts the tag in. */
const TAG_PLACEHOLDER = "${IMAGE_TAG}";

/** The URI of an image of a private repository; unknown where the name is none that ECR takes, or the account none. */
export function imageUri(place: Place, image: Image): Deferred {
  const { name, account = ACCOUNT, region = REGION } = locationOf(image);
  const uri = located(place, account, ".dkr.ecr.", region, ".", URL_SUFFIX, "/", referenceOf(image));
  const isAddress = isRepositoryName(name) && (account === ACCOUNT || isAccountId(account));
  return isAddress ? uri : new Deferred(UNKNOWN, uri.template);
}

/** The repository of an image. Account and region are there as far as they are said to be others than the environment's. */
export interface Location {
  readonly name: string;
  readonly account?: string;
  readonly region?: string;
}

export function locationOf(image: Image): Location {
  if (image.source === "cached") return { name: withoutTag(cachedName(image)) };
  const { name, source, props } = image.repository;
  return source === "existing" && typeof props === "object" ? { name, ...props } : { name };
}

/** What stands for a cache whose images keep their names. */
export const ROOT = "ROOT";

function cachedName({ prefix, image }: CachedImage): string {
  return prefix === ROOT ? image : `${prefix}/${image}`;
}

function withoutTag(reference: string): string {
  return reference.replace(/[:@].*$/s, "");
}

/** The image in whichever registry it is: its repository, and its tag or digest. */
export function referenceOf(image: string | Image): string {
  if (typeof image === "string") return image;
  const { name } = locationOf(image);
  switch (image.source) {
    case "build":
      return `${name}:${TAG_PLACEHOLDER}`;
    case "tag":
      return `${name}:${typeof image.tag === "string" ? image.tag : keyOfId(image.tag)}`;
    case "digest":
      return `${name}@${image.digest}`;
    case "cached":
      return cachedName(image);
    case "pinned":
      return `${name}${image.props.initial.startsWith("sha256:") ? "@" : ":"}${image.props.initial}`;
  }
}

/** The URI of an image whose tag is a parameter of the stack. */
export function taggedUri(place: Place, image: Image, tag: Deferred): Deferred {
  const { name, account = ACCOUNT, region = REGION } = locationOf(image);
  const before = [account, ".dkr.ecr.", region, ".", URL_SUFFIX, `/${name}:`] as const;
  return followed(place, before, tag);
}

/** An image URI that a stack parameter carries. */
export function parameterImage(place: Place, image: string | Image, parameter: Intrinsic): Deferred {
  return new Deferred(typeof image === "string" ? image : imageUri(place, image).read, parameter);
}

/** The URI as far as the compiler knows it: not of an image that is built, nor in an unknown account. */
export function fixedUri(place: Place, image: string | Image): string | undefined {
  if (typeof image === "string") return image;
  if (image.source === "build" || !place.isKnown || isTaggedOutside(image)) return undefined;
  const { read } = imageUri(place, image);
  return typeof read === "string" ? read : undefined;
}

/** An image whose tag is said at deployment. */
export interface TaggedOutside extends TagImage {
  readonly tag: Reference<"output">;
}

export function isTaggedOutside(image: string | Image): image is TaggedOutside {
  return typeof image === "object" && image.source === "tag" && typeof image.tag !== "string";
}

/** The ARN of the ECR repository that the image is pulled from; undefined for other registries. */
export function repositoryArn(image: string | Image): string | Intrinsic | undefined {
  if (typeof image !== "string") return privateArn(locationOf(image));
  const { region, account, repository } = ecrUri(image) ?? {};
  if (repository === undefined) return undefined;
  return substituted(["arn:", PARTITION, `:ecr:${region}:${account}:repository/${repository}`]);
}

/** The region of the private ECR that an image is pulled from, where the image says one; undefined for other registries. */
export function ecrRegion(image: string): string | undefined {
  return ecrUri(image)?.region;
}

function privateArn(location: Location): Intrinsic {
  const { name, account = ACCOUNT, region = REGION } = location;
  return substituted(["arn:", PARTITION, ":ecr:", region, ":", account, `:repository/${name}`]);
}
