import * as z from "zod";

/** `KernelCapabilities`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html */
export const kernelCapabilities = z
  .strictObject({
    add: z.array(z.string()).optional(),
    drop: z.array(z.string()).optional(),
  })
  .meta({ id: "KernelCapabilities" });

/** Value of `kernelCapabilities`. */
export type KernelCapabilities = z.infer<typeof kernelCapabilities>;

/** `Device`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Device.html */
export const device = z
  .strictObject({
    hostPath: z.string(),
    containerPath: z.string().optional(),
    permissions: z.array(z.enum(["mknod", "read", "write"])).optional(),
  })
  .meta({ id: "Device" });

/** Value of `device`. */
export type Device = z.infer<typeof device>;

/** `Tmpfs`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tmpfs.html */
export const tmpfs = z
  .strictObject({
    containerPath: z.string(),
    size: z.int(),
    mountOptions: z.array(z.string()).optional(),
  })
  .meta({ id: "Tmpfs" });

/** Value of `tmpfs`. */
export type Tmpfs = z.infer<typeof tmpfs>;

/** `LinuxParameters`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html */
export const linuxParameters = z
  .strictObject({
    capabilities: kernelCapabilities.optional(),
    devices: z.array(device).optional(),
    initProcessEnabled: z.boolean().optional(),
    sharedMemorySize: z.int().optional(),
    tmpfs: z.array(tmpfs).optional(),
    maxSwap: z.int().optional(),
    swappiness: z.int().optional(),
  })
  .meta({ id: "LinuxParameters" });

/** Value of `linuxParameters`. */
export type LinuxParameters = z.infer<typeof linuxParameters>;
