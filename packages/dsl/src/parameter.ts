import { placed } from "./call-site.ts";

/** A Systems Manager parameter that a container reads as an environment variable. */
export interface Parameter {
  readonly kind: "parameter";
  readonly name: string;
}

/** A Systems Manager parameter, by name or ARN. */
export function parameter(nameOrArn: string): Parameter {
  return placed({ kind: "parameter", name: nameOrArn }, parameter);
}
