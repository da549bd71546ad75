import { isPlaceholder } from "../placeholder.ts";

/** An image reference in its parts: `host/path:tag@digest`. */
export interface ImageReference {
  /** Registry and path, without tag and digest. */
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** What people and CI systems write where an image comes later: `IMAGE_URI`, `IMAGE`. */
const STAND_IN = /^[A-Z][A-Z0-9_]*$/;

/** The parts of an image; undefined when it is a placeholder, of which nothing can be said. */
export function imageReference(image: string): ImageReference | undefined {
  if (isPlaceholder(image) || STAND_IN.test(image)) return undefined;
  const at = image.indexOf("@");
  const name = at === -1 ? image : image.slice(0, at);
  const colon = name.lastIndexOf(":");
  const hasTag = colon > name.lastIndexOf("/");
  return {
    repository: hasTag ? name.slice(0, colon) : name,
    tag: hasTag ? name.slice(colon + 1) : undefined,
    digest: at === -1 ? undefined : image.slice(at + 1),
  };
}
