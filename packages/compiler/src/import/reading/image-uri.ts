import { Call, Constant, Method, type DraftValue } from "../draft.ts";
import { usualEcrUri } from "./usual-ecr-uri.ts";
import { joined, openNames, openParts, parameterName } from "./open-text.ts";

const TAGGED = /^([^:@\s]+(?::\d+\/[^:@\s]+)?):([^:@/\s]+)$/u;

/** An image, and what is to be said of it where it is not quite the one of the source. */
export interface ImageThere {
  readonly value: DraftValue;
  readonly words?: string;
}

/**
 * An image that is there: one of a private registry of ECR as a repository that exists, others by their URI. What is not known
 * of it is said when it is deployed, which takes a repository: `own` is one of the app.
 */
export function imageAt(uri: string, own: () => Constant): ImageThere {
  const image = usualEcrUri(uri);
  if (image !== undefined && image.tag !== "" && openNames(image.repository).length === 0) {
    const { account, region, repository, tag, digest } = image;
    const existing = new Call("repository.existing", [repository, { account, region }]);
    if (digest !== undefined) return { value: new Method(existing, "digest", [digest]) };
    return { value: new Method(existing, "tag", [tag === undefined ? "latest" : tagOf(tag)]) };
  }
  const [variable] = openNames(uri);
  if (variable === undefined) return { value: uri };
  const [, base = "", label = ""] = TAGGED.exec(uri) ?? [];
  if (base !== "" && openNames(base).length === 0)
    return {
      value: `${base}:latest`,
      words: `The tag takes ${openNames(label).join(" and ")}, which is not set: import again with it, or build the image into a repository of the app.`,
    };
  const [, tagged = "latest"] = /:([^:/@]+)$/u.exec(uri) ?? [];
  return {
    value: new Method(own(), "tag", [tagOf(tagged)]),
    words: `Where it is takes ${openNames(uri).join(" and ")}, which is not set: it is taken for one that a pipeline pushes to the repository.`,
  };
}

/** A tag in which something is not known is given as a whole. */
function tagOf(tag: string): DraftValue {
  const [variable] = openNames(tag);
  if (variable === undefined) return tag;
  const parts = openParts(tag);
  return parts.length === 1 ? joined(parts) : new Call("deployParameter", [parameterName(variable)]);
}

/** What stands where a source says no image: one that is to be pushed to the repository. */
export function unknownImage(own: () => Constant): DraftValue {
  return new Method(own(), "tag", ["latest"]);
}
