import { placed, type Called } from "../call-site.ts";
import { held } from "../held.ts";

/** Which tags are an exception. */
export interface TagMutabilityProps {
  /**
   * How the tags look that the rule is not for, where `*` stands for any characters: `["latest", "dev-*"]`. ECR takes 5; `deploy.sh`
   * marks what is deployed with tags of its own, `deployed-*`, for which an immutable repository keeps one of the five. More
   * are reported as `ecr-repo/mutability-filters`.
   * @default none
   */
  readonly except?: readonly string[];
}

/** Whether pushed tags can be moved, with exceptions. Made by {@link immutable} or {@link mutable}. */
export interface TagMutability {
  readonly kind: "tag-mutability";
  /** What holds for all other tags. */
  readonly mutability: "IMMUTABLE" | "MUTABLE";
  /** The exceptions, as given. */
  readonly props: TagMutabilityProps;
}

/**
 * Tags stay on the image that they were pushed with, but for those that are excepted.
 * @example repository("shop/api", { imageTagMutability: immutable({ except: ["latest", "dev-*"] }) })
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html
 */
export function immutable(props: TagMutabilityProps = {}): TagMutability {
  return mutability("IMMUTABLE", props, immutable);
}

/**
 * Tags can be moved to another image, but for those that are excepted.
 * @example repository("shop/api", { imageTagMutability: mutable({ except: ["v*"] }) })
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html
 */
export function mutable(props: TagMutabilityProps = {}): TagMutability {
  return mutability("MUTABLE", props, mutable);
}

function mutability(rule: TagMutability["mutability"], props: TagMutabilityProps, called: Called): TagMutability {
  return placed({ kind: "tag-mutability", mutability: rule, props: held(props) }, called);
}
