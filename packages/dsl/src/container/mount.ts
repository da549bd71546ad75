declare const no: unique symbol;

/** In compile errors only: a workload without volumes has none to mount. */
interface NoVolumeOfThatName {
  readonly [no]: never;
}

/** A volume of the task in a container. */
export interface MountProps<Volume extends string = string> {
  /** The volume's name in `volumes` of the workload. */
  readonly volume: Volume;
  /**
   * Whether the container can only read it. The task role then has no right to write to a file system.
   * @default false
   */
  readonly readOnly?: boolean;
}

/** A volume of the task in a container: its name in `volumes` of the workload, or that and how it is mounted. */
export type Mount<Volume extends string = string> = [Volume] extends [never]
  ? NoVolumeOfThatName
  : Volume | MountProps<Volume>;

/** The volumes of another container of the task. */
export interface VolumesFrom<Other extends string = string> {
  /** The container's name: a sidecar's, or `main`. */
  readonly sourceContainer: Other;
  /**
   * Whether this container can only read them.
   * @default false
   */
  readonly readOnly?: boolean;
}
