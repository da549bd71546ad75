import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import type { CachedImage } from "./image.ts";
import type { RegistryProps } from "./registry-data.ts";

/** The ECR registry of an account and region. Made by {@link registry}. */
export interface Registry {
  readonly kind: "registry";
  /** All settings, as given. */
  readonly props: RegistryProps;
}

/**
 * Settings of the ECR registry of the environment's account and region, which is one for all that is in there: only one app
 * of an account and region should have it, and deleting its stack `<app>-registry` takes the settings away from all. Those
 * that are not given stay what they are.
 * @example
 * registry({
 *   scanning: { type: "ENHANCED", continuous: ["shop/*"] },
 *   pullThroughCache: { quay: { upstream: "quay.io" } },
 * })
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html
 */
export function registry(props: RegistryProps): Registry {
  return placed({ kind: "registry", props: held(props) }, registry);
}

/**
 * An image that is pulled through a cache of the registry. The execution role may make ECR fetch it: the first pull does.
 * A cache that the app's own registry does not have is reported as `config/cached-image`.
 * @param prefix what `pullThroughCache` calls the upstream, as in `dockerhub`
 * @param image the image as the upstream names it, with its tag or digest; official images of Docker Hub are in `library/`
 * @example registry.cached("dockerhub", "library/redis:7.4")
 */
registry.cached = cached;

function cached(prefix: string, image: string): CachedImage {
  return placed({ kind: "image", source: "cached", prefix, image }, cached);
}
