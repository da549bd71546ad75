import { held } from "../held.ts";
import { alsoValue, type Reference } from "../reference.ts";
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

/** A Systems Manager parameter, as `secrets` of a service or a sidecar take it. Made by {@link parameter}. */
export interface Parameter {
  readonly kind: "parameter";
  /** Name, ARN, or the reference to one, as given. */
  readonly name: string | Reference<"output">;
  /** The rest, as given. */
  readonly props: ParameterProps;
}

/** A parameter for `secrets`, and its value where an id, an ARN or text stands. Made by {@link parameter}. */
export type StoredParameter = Parameter & Reference<"output">;

/**
 * A parameter in AWS Systems Manager Parameter Store that is there already, by its name or its full ARN: a `String`, a
 * `StringList` or a `SecureString`.
 *
 * In `secrets`, ECS reads it when a task starts and hands it to the container as an environment variable. The execution role of that
 * workload, and no other, gets `ssm:GetParameters` on it. With a name, account and region are the environment's.
 * Anywhere else, in `environment`, in text, where an id or an ARN is asked for, it is its value when the stack is deployed:
 * CloudFormation reads it at each deployment, and reads no `SecureString`. `deploy.sh` refuses, before anything is changed, where it
 * is not there. A key and the reference to a name say nothing there, and are reported as `config/parameter-value`.
 * A name with slashes begins with one: `prod/token` is reported as `config/parameter-name`.
 * A name has letters, digits and `/_.-`; another, like `ssm:/production/api/key`, is reported as `config/secret-name`.
 * A parameter that a `stack()` makes is named by the reference to it: `parameter(data.ref("Token"))`.
 *
 * @example secrets: { API_KEY: parameter("/production/api/key", { kmsKey: "alias/shop" }) }
 * @example network: network.existing({ vpcId: parameter("/platform/vpc-id"), … })
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-ssm-paramstore.html
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-supplied-parameter-types.html
 */
export function parameter(nameOrArn: string | Reference<"output">, props: ParameterProps = {}): StoredParameter {
  return alsoValue({ kind: "parameter", name: nameOrArn, props: held(props) }, parameter);
}
