import { ecrHost } from "../../facts/ecr-uris.ts";
import { IMAGE_REFERENCE_LENGTH_MAX } from "../../facts/limits.ts";
import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { shown } from "../../words.ts";
import { isPlaceholder, readable } from "../../placeholder.ts";
import { ecsApi } from "../source.ts";
import { imageReference, type ImageReference, isArn } from "./image-reference.ts";

export const referenceFormat = defineRule({
  code: "images/reference-format",
  severity: "error",
  on: "container",
  about: "image",
  summary: "An image is written as `registry/repository:tag` or with `@sha256:` and a digest.",
  source: ecsApi("API_ContainerDefinition.html"),
  check({ container: { image }, label }, report) {
    const reference = isKnown(image) && image !== "" ? imageReference(image) : undefined;
    if (!isKnown(image) || reference === undefined) return;
    const scheme = SCHEME.exec(image)?.[0];
    if (isArn(image)) report(namedByArn(image, label));
    else if (scheme !== undefined) report(withScheme(image, scheme, label));
    else if (WHITESPACE.test(readable(image) ?? "")) report(withWhitespace(image, label));
    else if (reference.digest !== undefined && !DIGEST.test(reference.digest))
      report(badDigest(reference.digest, label));
    else if (reference.tag !== undefined && !TAG.test(reference.tag)) report(badTag(reference.tag, label));
    else if (lengthOf(reference) > IMAGE_REFERENCE_LENGTH_MAX && !isPlaceholder(image))
      report(tooLong(lengthOf(reference), label));
  },
});

const ECR_ARN = /^arn:aws[\w-]*:ecr:([a-z\d-]+):(\d{12}):repository\/([^:@]+)/;
const SCHEME = /^[a-z]+:\/\//;
const WHITESPACE = /\s/;
/** `your image here`: what somebody is to replace. */
const WORDS = /^[\w'-]+(?: [\w'-]+)+$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^sha256:[a-fA-F0-9]{64}$/;

function lengthOf({ repository, tag }: ImageReference): number {
  return repository.length + (tag === undefined ? 0 : tag.length + 1);
}

function namedByArn(image: string, label: string): Finding {
  const [, region = "", account = "", repository = ""] = ECR_ARN.exec(image) ?? [];
  const isWhole = region !== "" && !isPlaceholder(image);
  return {
    at: ["image"],
    message: `Container ${label} runs the image ${shown(image)}, which is an ARN; an image has the URI of its repository and a tag.`,
    help: `Write it like ${shown(`${isWhole ? ecrHost(account, region) : ecrHost("123456789012", "eu-west-1")}/${repository === "" ? "shop/api" : repository}:1.4.2`)}.`,
  };
}

function withScheme(image: string, scheme: string, label: string): Finding {
  const value = image.slice(scheme.length);
  return {
    at: ["image"],
    message: `Container ${label} runs the image ${shown(image)}; an image reference has no "${scheme}".`,
    help: `Write ${shown(value)}.`,
    // A placeholder may stand for an intrinsic, which text would replace.
    ...(isPlaceholder(image)
      ? {}
      : { fix: { title: `Remove ${scheme}`, edits: [{ op: "set", at: ["image"], value }] } }),
  };
}

function withWhitespace(image: string, label: string): Finding {
  return {
    at: ["image"],
    ...(WORDS.test(image) ? { isAbsence: true } : {}),
    message: `Container ${label} runs the image ${shown(image)}, which has a blank in it.`,
    help: 'Write it like "public.ecr.aws/nginx/nginx:1.27".',
  };
}

function badDigest(digest: string, label: string): Finding {
  return {
    at: ["image"],
    message: `Container ${label} runs an image by the digest ${shown(digest)}; ECS accepts "sha256:" and 64 hexadecimal digits.`,
    help: digestMeant(digest) ?? "Copy the digest from the registry.",
  };
}

/** Without its beginning, or with what stands before it in an image. */
function digestMeant(digest: string): string | undefined {
  const hash = /(?:^|sha256:)([a-fA-F0-9]{64})$/.exec(digest)?.[1];
  return hash === undefined ? undefined : `Write the digest as "sha256:${hash}".`;
}

function badTag(tag: string, label: string): Finding {
  return {
    at: ["image"],
    ...(tag === "" ? { isAbsence: true } : {}),
    message: `Container ${label} runs the tag ${shown(tag)}; a tag has 1 to 128 letters, digits, "_", "." and "-", and does not begin with "." or "-".`,
    help: tagMeant(tag) ?? 'Write the tag like "1.4.2".',
  };
}

/** With what stands before it in an image: `:1.4`, `shop/api:1.4`. */
function tagMeant(tag: string): string | undefined {
  const [, meant] = /^.*:([^:]+)$/.exec(tag) ?? [];
  return meant !== undefined && TAG.test(meant) ? `Write the tag as "${meant}".` : undefined;
}

function tooLong(length: number, label: string): Finding {
  return {
    at: ["image"],
    message: `Container ${label} has an image reference of ${length} characters; ECS accepts ${IMAGE_REFERENCE_LENGTH_MAX}.`,
    help: "Use a shorter repository name or tag.",
  };
}
