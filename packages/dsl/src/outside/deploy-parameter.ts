import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import { outputReference, type Reference } from "../reference.ts";

/** What is known of a value that is given at deployment. */
export interface DeployParameterProps {
  /**
   * The value while none was given; another default takes its place at the next deployment.
   * @default none: the first deployment has to be given one
   */
  readonly default?: string;
  /**
   * What it is for: in the templates, and in `./deploy.sh --help`.
   * @default none
   */
  readonly description?: string;
}

/**
 * A value that is given at deployment: `./deploy.sh --parameter Banner=hello`. It stands wherever an id, an ARN or text
 * does, and is a parameter of each stack that has it.
 *
 * A value that was given stays at the next deployment, and at a rollback, until another one is given. `deploy.sh` refuses,
 * before anything is changed, where there never was one and there is no default. The same name is the same value:
 * two defaults are reported as `config/deploy-parameter`. What is secret belongs into `secrets`.
 *
 * @param name letters and digits, from a letter on
 * @example environment: { BANNER: deployParameter("Banner", { default: "", description: "Said on each page" }) }
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
 */
export function deployParameter(name: string, props: DeployParameterProps = {}): Reference<"output"> {
  const own = Object(held(props));
  const resource = placed({ kind: "deploy-parameter", source: "existing", name, props: own } as const, deployParameter);
  return outputReference(resource, "value", deployParameter);
}
