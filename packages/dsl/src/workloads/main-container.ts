/** The main container's own name and its share of the task. */
export interface MainContainer {
  /**
   * The container's name: letters, digits, `-` and `_`, at most 255 characters. In `dependsOn` of a sidecar it is `main`
   * whatever it is called.
   * @default the workload's name
   */
  readonly name?: string;
  /**
   * CPU units set aside for the container, of the task's `cpu`. Containers may use what others leave.
   * @default no share of its own
   */
  readonly cpu?: number;
  /**
   * MiB at which the container is killed; no more than the task's `memory`, reported as
   * `resources/container-memory-over-task`.
   * @default the task's memory is the only limit
   */
  readonly memory?: number;
  /**
   * MiB set aside for the container; less than `memory`.
   * @default none
   */
  readonly memoryReservation?: number;
}
