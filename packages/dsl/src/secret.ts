import { placed } from "./call-site.ts";

/** Which part and version of a Secrets Manager secret a container gets. */
export interface SecretProps {
  readonly key?: string;
  readonly versionStage?: string;
  readonly versionId?: string;
}

/** A Secrets Manager secret that a container reads as an environment variable. */
export interface Secret {
  readonly kind: "secret";
  readonly name: string;
  readonly props: SecretProps;
}

/** A Secrets Manager secret, by name or ARN. */
export function secret(nameOrArn: string, props: SecretProps = {}): Secret {
  return placed({ kind: "secret", name: nameOrArn, props: Object.freeze({ ...props }) }, secret);
}
