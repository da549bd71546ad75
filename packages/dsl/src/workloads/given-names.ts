/** What a task definition is called where others have begun its family. */
export interface GivenFamily {
  /**
   * The family of the task definition, in an app that `emits` task definitions alone: the one that others have begun. Letters, digits, `-`
   * and `_`, at most 255 characters. In any other app it is reported as `config/given-name`, for another family would replace what runs.
   * @default "<app>-<environment>-<name>"
   */
  readonly family?: string;
}

/** What an ECS service is called where others have made it. */
export interface GivenServiceName {
  /**
   * What the ECS service is called, in an app that `emits` task definitions alone, where others have made it. In any other app it is
   * reported as `config/given-name`, for another name would replace the service.
   * @default the service's name
   */
  readonly serviceName?: string;
}
