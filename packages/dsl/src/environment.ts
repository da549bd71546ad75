/** Where an environment is deployed. */
export interface EnvironmentProps {
  readonly account: string;
  readonly region: string;
}

/** What `define` is told of the environment that is compiled. */
export interface Environment<Name extends string = string> extends EnvironmentProps {
  readonly name: Name;
}
