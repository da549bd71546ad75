import { isNameInCapitals, OPAQUE, readable } from "../../placeholder.ts";

/** An image reference in its parts: `host/path:tag@digest`. */
export interface ImageReference {
  /** Registry and path, without tag and digest. */
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** The image asked for last: every rule about images asks for the same one in turn. */
let last: { readonly image: string; readonly reference: ImageReference | undefined } | undefined;

/**
 * The parts of an image; undefined when a placeholder may hide where it ends, so that nothing can be said of it. A
 * placeholder in the repository hides neither tag nor digest.
 */
export function imageReference(image: string): ImageReference | undefined {
  if (last?.image !== image) last = { image, reference: readReference(image) };
  return last.reference;
}

/**
 * Registry and path with their placeholders made opaque, whatever tag is filled in; a placeholder at the end may hide more of the path.
 * Undefined where nothing can be said of it.
 */
export function readableRepository(image: string): string | undefined {
  const known = readableImage(image);
  return known?.slice(0, endOfRepository(known));
}

/** True for the ARN of a repository, where its URI is meant. */
export function isArn(image: string): boolean {
  return image.startsWith("arn:aws");
}

/** True for AWS for Fluent Bit by its tag that goes over to the next version. */
export function isMovingRouter(image: string): boolean {
  const reference = imageReference(image);
  if (reference === undefined || reference.digest !== undefined) return false;
  return reference.tag === "latest" && reference.repository.endsWith("aws-for-fluent-bit");
}

/** No image has capitals: `BLOG-IMAGE` is a placeholder as `BLOG_IMAGE` is. */
function readableImage(image: string): string | undefined {
  return isNameInCapitals(image.replaceAll("-", "_")) ? undefined : readable(image);
}

function readReference(image: string): ImageReference | undefined {
  const known = readableImage(image);
  if (known === undefined) return undefined;
  const end = endOfRepository(known);
  return known.startsWith(OPAQUE, end - 1) && end === image.length ? undefined : partsOf(image, known, end);
}

/** A colon before the first slash begins a port. */
function endOfRepository(known: string): number {
  const path = known.indexOf("/") + 1;
  return path + known.slice(path).search(/[:@]|$/);
}

function partsOf(image: string, known: string, end: number): ImageReference | undefined {
  const rest = known.slice(end);
  if (rest.includes(OPAQUE)) return undefined;
  const at = rest.indexOf("@");
  return {
    repository: image.slice(0, end),
    tag: rest.startsWith(":") ? rest.slice(1, at === -1 ? undefined : at) : undefined,
    digest: at === -1 ? undefined : rest.slice(at + 1),
  };
}
