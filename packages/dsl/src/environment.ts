/** Where an environment is deployed. */
export interface EnvironmentProps {
  /** AWS account id: 12 digits, as text, because it may start with 0; reported as `config/environment-account`. */
  readonly account: string;
  /** AWS region: `us-east-1`. What is not the name of one is reported as `config/environment-region`. */
  readonly region: string;
}

/** What `define` is told of the environment that is compiled. */
export interface Environment<Name extends string = string> extends EnvironmentProps {
  /** Its key in `environments`. */
  readonly name: Name;
}
