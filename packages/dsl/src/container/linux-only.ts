/** Properties of a container that Windows does not have. */
export interface LinuxOnly {
  /**
   * Who runs the command, instead of the image's `USER`: `user`, `uid`, `user:group` or `uid:gid`.
   * @default the image's
   */
  readonly user?: string;
  /**
   * Whether the container can write nowhere but to its volumes.
   * @default false
   */
  readonly readonlyRootFilesystem?: boolean;
}
