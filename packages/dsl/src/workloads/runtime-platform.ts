import type { OperatingSystemFamily } from "../capacity/where.ts";

/**
 * The processor and the operating system that a task's images are made for.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatform.html
 */
export interface RuntimePlatform<Family extends OperatingSystemFamily = OperatingSystemFamily> {
  /**
   * `ARM64` is Graviton: about 20 % cheaper than `X86_64`. Images that the app builds are built for it; others have to
   * be there for it. Not with Windows, reported as `fargate/windows-arm64`.
   * @default "X86_64"
   */
  readonly cpuArchitecture?: "X86_64" | "ARM64";
  /**
   * Windows takes `cpu` of 1024, 2048 or 4096; another does not compile, and is reported as `fargate/windows-size` where
   * types do not see it.
   * @default "LINUX"
   */
  readonly operatingSystemFamily?: Family;
}
