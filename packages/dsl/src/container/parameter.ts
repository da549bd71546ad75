import { placed } from "../call-site.ts";

/** A Systems Manager parameter, to be used in `secrets` of a service or a sidecar. Made by {@link parameter}. */
export interface Parameter {
  readonly kind: "parameter";
  /** Name or ARN, as given. */
  readonly name: string;
}

/**
 * A parameter in AWS Systems Manager Parameter Store that is there already, by its name or its full ARN: a `String`, a
 * `StringList` or a `SecureString`.
 *
 * ECS reads it when a task starts and hands it to the container as an environment variable. The execution role of that
 * workload, and no other, gets `ssm:GetParameters` on it. With a name, account and region are the environment's.
 *
 * @example secrets: { API_KEY: parameter("/production/api/key") }
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-ssm-paramstore.html
 */
export function parameter(nameOrArn: string): Parameter {
  return placed({ kind: "parameter", name: nameOrArn }, parameter);
}
