/**
 * CPU units of a task that does not run on Fargate: 0.125 to 192 vCPUs. Checked 2026-11-29.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 */
export const TASK_CPU_UNITS = { min: 128, max: 196_608 } as const;

/**
 * Parameters of the kernel that a container may set. Checked 2026-11-29.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html
 */
export const SYSTEM_CONTROL =
  /^(?:net\..+|fs\.mqueue\..+|kernel\.(?:msgmax|msgmnb|msgmni|sem|shmall|shmmax|shmmni|shm_rmid_forced))$/;

const OPTIONS =
  "defaults ro rw suid nosuid dev nodev exec noexec sync async dirsync remount mand nomand atime noatime diratime nodiratime bind rbind unbindable runbindable private rprivate shared rshared slave rslave relatime norelatime strictatime nostrictatime mode uid gid nr_inodes nr_blocks mpol";

/**
 * Options of a file system in memory, without their values. Checked 2026-11-29.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tmpfs.html
 */
export const TMPFS_OPTIONS: ReadonlySet<string> = new Set(OPTIONS.split(" "));
