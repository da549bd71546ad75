import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import type { Reference } from "../reference.ts";
import type { KmsKey } from "../resources/kms-key.ts";

/** What a task needs beside the parameter to read it. */
export interface ParameterProps {
  /**
   * The KMS key that encrypts a `SecureString`, where it is not the one that AWS manages: its ARN, its id, an alias
   * such as `alias/shop`, or `data.arn("Key")` of a `stack()`. The execution role gets `kms:Decrypt` on it, through Systems Manager alone.
   * @default "alias/aws/ssm", which asks for no right of its own
   * @see https://docs.aws.amazon.com/kms/latest/developerguide/services-parameter-store.html
   */
  readonly kmsKey?: KmsKey;
}

/** A Systems Manager parameter, to be used in `secrets` of a service or a sidecar. Made by {@link parameter}. */
export interface Parameter {
  readonly kind: "parameter";
  /** Name, ARN, or the reference to one, as given. */
  readonly name: string | Reference<"output">;
  /** The rest, as given. */
  readonly props: ParameterProps;
}

/**
 * A parameter in AWS Systems Manager Parameter Store that is there already, by its name or its full ARN: a `String`, a
 * `StringList` or a `SecureString`.
 *
 * ECS reads it when a task starts and hands it to the container as an environment variable. The execution role of that
 * workload, and no other, gets `ssm:GetParameters` on it. With a name, account and region are the environment's.
 * A name with slashes begins with one: `prod/token` is reported as `config/parameter-name`.
 * A name has letters, digits and `/_.-`; another, like `ssm:/production/api/key`, is reported as `config/secret-name`.
 * A parameter that a `stack()` makes is named by the reference to it: `parameter(data.ref("Token"))`.
 *
 * @example secrets: { API_KEY: parameter("/production/api/key", { kmsKey: "alias/shop" }) }
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-ssm-paramstore.html
 */
export function parameter(nameOrArn: string | Reference<"output">, props: ParameterProps = {}): Parameter {
  return placed({ kind: "parameter", name: nameOrArn, props: held(props) }, parameter);
}
