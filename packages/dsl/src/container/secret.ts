import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import type { Reference } from "../reference.ts";
import type { KmsKey } from "../resources/kms-key.ts";

/** Which part and which version of a Secrets Manager secret a container gets. */
export interface SecretProps {
  /**
   * The key whose value is taken, where the secret is a JSON object such as `{"username": "…", "password": "…"}`.
   * One key, not a path: ECS does not look inside nested objects.
   * @default the whole text of the secret
   */
  readonly key?: string;
  /**
   * The staging label of the version: `AWSCURRENT`, `AWSPREVIOUS` or a label of your own. Not together with `versionId`.
   * @default "AWSCURRENT"
   */
  readonly versionStage?: string;
  /**
   * The id of one version, which pins the container to it: a rotated secret does not reach it.
   * @default the version that `versionStage` names
   */
  readonly versionId?: string;
  /**
   * The KMS key that encrypts the secret, where it is not the one that AWS manages: its ARN, its id, an alias such as
   * `alias/shop`, or `data.arn("Key")` of a `stack()`. The execution role gets `kms:Decrypt` on it, through Secrets Manager alone. A secret of another
   * account has such a key, whose policy has to let this account in; without one it is reported as `config/secret-key`.
   * @default the key of the app's own stack that a secret made in it names; else "alias/aws/secretsmanager", which asks for
   * no right of its own
   * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html
   */
  readonly kmsKey?: KmsKey;
}

/** A Secrets Manager secret, to be used in `secrets` of a service or a sidecar. Made by {@link secret}. */
export interface Secret {
  readonly kind: "secret";
  /** Name, ARN, or the reference to one, as given. */
  readonly name: string | Reference<"output">;
  /** The rest, as given. */
  readonly props: SecretProps;
}

/**
 * A secret in AWS Secrets Manager that is there already, by its name or its full ARN.
 *
 * ECS reads it when a task starts and hands it to the container as an environment variable: the value is never in the
 * task definition. The execution role of that workload, and no other, gets `secretsmanager:GetSecretValue` on it. A
 * running task keeps the value it started with; deploy again after a rotation.
 *
 * With a name, account and region are the environment's; a secret of another account or region takes its full ARN,
 * with the six random characters at the end. So does one whose name ends in a hyphen and six letters or digits, which
 * Secrets Manager takes for those: reported as `config/secret-suffix`. A name has letters, digits and `/_+=.@-`; another is
 * reported as `config/secret-name`.
 *
 * A secret that a `stack()` makes is named by the reference to its ARN, and one of others by the value from outside that is it:
 * `secret(stackOutput("platform", "SecretArn"))`. What is known to be none is reported as
 * `config/secret-reference`.
 *
 * @example
 * secrets: {
 *   DB_PASSWORD: secret("prod/db/credentials", { key: "password" }),
 *   DB_LOGIN: secret(data.attribute("Db", "MasterUserSecret.SecretArn"), { key: "password" }),
 *   TLS_KEY: secret("arn:aws:secretsmanager:us-east-1:123456789012:secret:tls-key-AbCdEf"),
 * }
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html
 */
export function secret(nameOrArn: string | Reference<"output">, props: SecretProps = {}): Secret {
  return placed({ kind: "secret", name: nameOrArn, props: held(props) }, secret);
}
