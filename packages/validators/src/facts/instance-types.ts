/**
 * The usual types of instances: of each size of a family its vCPUs, MiB, network interfaces, and GPUs where it has some.
 * Source: `aws ec2 describe-instance-types` as moto 5.2.1 recorded it; checked 2026-11-29.
 * @see https://docs.aws.amazon.com/ec2/latest/instancetypes/ec2-instance-type-specifications.html
 */
const FAMILIES: Readonly<Record<string, string>> = {
  t3: "nano:2:512:2 micro:2:1024:2 small:2:2048:3 medium:2:4096:3 large:2:8192:3 xlarge:4:16384:4 2xlarge:8:32768:4",
  t3a: "nano:2:512:2 micro:2:1024:2 small:2:2048:2 medium:2:4096:3 large:2:8192:3 xlarge:4:16384:4 2xlarge:8:32768:4",
  t4g: "nano:2:512:2 micro:2:1024:2 small:2:2048:3 medium:2:4096:3 large:2:8192:3 xlarge:4:16384:4 2xlarge:8:32768:4",
  m5: "large:2:8192:3 xlarge:4:16384:4 2xlarge:8:32768:4 4xlarge:16:65536:8 8xlarge:32:131072:8 12xlarge:48:196608:8 16xlarge:64:262144:15 24xlarge:96:393216:15 metal:96:393216:15",
  m5a: "large:2:8192:3 xlarge:4:16384:4 2xlarge:8:32768:4 4xlarge:16:65536:8 8xlarge:32:131072:8 12xlarge:48:196608:8 16xlarge:64:262144:15 24xlarge:96:393216:15",
  m5d: "large:2:8192:3 xlarge:4:16384:4 2xlarge:8:32768:4 4xlarge:16:65536:8 8xlarge:32:131072:8 12xlarge:48:196608:8 16xlarge:64:262144:15 24xlarge:96:393216:15 metal:96:393216:15",
  m6i: "large:2:8192:3 xlarge:4:16384:4 2xlarge:8:32768:4 4xlarge:16:65536:8 8xlarge:32:131072:8 12xlarge:48:196608:8 16xlarge:64:262144:15 24xlarge:96:393216:15 32xlarge:128:524288:15 metal:128:524288:15",
  m6a: "large:2:8192:3 xlarge:4:16384:4 2xlarge:8:32768:4 4xlarge:16:65536:8 8xlarge:32:131072:8 12xlarge:48:196608:8 16xlarge:64:262144:15 24xlarge:96:393216:15 32xlarge:128:524288:15 48xlarge:192:786432:15 metal:192:786432:15",
  m6g: "medium:1:4096:2 large:2:8192:3 xlarge:4:16384:4 2xlarge:8:32768:4 4xlarge:16:65536:8 8xlarge:32:131072:8 12xlarge:48:196608:8 16xlarge:64:262144:15 metal:64:262144:15",
  m6gd: "medium:1:4096:2 large:2:8192:3 xlarge:4:16384:4 2xlarge:8:32768:4 4xlarge:16:65536:8 8xlarge:32:131072:8 12xlarge:48:196608:8 16xlarge:64:262144:15 metal:64:262144:15",
  m7i: "large:2:8192:3 xlarge:4:16384:4 2xlarge:8:32768:4 4xlarge:16:65536:8 8xlarge:32:131072:8 12xlarge:48:196608:8 16xlarge:64:262144:15 24xlarge:96:393216:15 48xlarge:192:786432:15 metal-24xl:96:393216:15 metal-48xl:192:786432:15",
  m7a: "medium:1:4096:2 large:2:8192:3 xlarge:4:16384:4 2xlarge:8:32768:4 4xlarge:16:65536:8 8xlarge:32:131072:8 12xlarge:48:196608:8 16xlarge:64:262144:15 24xlarge:96:393216:15 32xlarge:128:524288:15 48xlarge:192:786432:15 metal-48xl:192:786432:15",
  m7g: "medium:1:4096:2 large:2:8192:3 xlarge:4:16384:4 2xlarge:8:32768:4 4xlarge:16:65536:8 8xlarge:32:131072:8 12xlarge:48:196608:8 16xlarge:64:262144:15 metal:64:262144:15",
  m7gd: "medium:1:4096:2 large:2:8192:3 xlarge:4:16384:4 2xlarge:8:32768:4 4xlarge:16:65536:8 8xlarge:32:131072:8 12xlarge:48:196608:8 16xlarge:64:262144:15 metal:64:262144:15",
  m8g: "medium:1:4096:2 large:2:8192:3 xlarge:4:16384:4 2xlarge:8:32768:4 4xlarge:16:65536:8 8xlarge:32:131072:8 12xlarge:48:196608:8 16xlarge:64:262144:15 24xlarge:96:393216:15 48xlarge:192:786432:15 metal-24xl:96:393216:15 metal-48xl:192:786432:15",
  c5: "large:2:4096:3 xlarge:4:8192:4 2xlarge:8:16384:4 4xlarge:16:32768:8 9xlarge:36:73728:8 12xlarge:48:98304:8 18xlarge:72:147456:15 24xlarge:96:196608:15 metal:96:196608:15",
  c5a: "large:2:4096:3 xlarge:4:8192:4 2xlarge:8:16384:4 4xlarge:16:32768:8 8xlarge:32:65536:8 12xlarge:48:98304:8 16xlarge:64:131072:15 24xlarge:96:196608:15",
  c5d: "large:2:4096:3 xlarge:4:8192:4 2xlarge:8:16384:4 4xlarge:16:32768:8 9xlarge:36:73728:8 12xlarge:48:98304:8 18xlarge:72:147456:15 24xlarge:96:196608:15 metal:96:196608:15",
  c5n: "large:2:5376:3 xlarge:4:10752:4 2xlarge:8:21504:4 4xlarge:16:43008:8 9xlarge:36:98304:8 18xlarge:72:196608:15 metal:72:196608:15",
  c6i: "large:2:4096:3 xlarge:4:8192:4 2xlarge:8:16384:4 4xlarge:16:32768:8 8xlarge:32:65536:8 12xlarge:48:98304:8 16xlarge:64:131072:15 24xlarge:96:196608:15 32xlarge:128:262144:15 metal:128:262144:15",
  c6a: "large:2:4096:3 xlarge:4:8192:4 2xlarge:8:16384:4 4xlarge:16:32768:8 8xlarge:32:65536:8 12xlarge:48:98304:8 16xlarge:64:131072:15 24xlarge:96:196608:15 32xlarge:128:262144:15 48xlarge:192:393216:15 metal:192:393216:15",
  c6g: "medium:1:2048:2 large:2:4096:3 xlarge:4:8192:4 2xlarge:8:16384:4 4xlarge:16:32768:8 8xlarge:32:65536:8 12xlarge:48:98304:8 16xlarge:64:131072:15 metal:64:131072:15",
  c6gd: "medium:1:2048:2 large:2:4096:3 xlarge:4:8192:4 2xlarge:8:16384:4 4xlarge:16:32768:8 8xlarge:32:65536:8 12xlarge:48:98304:8 16xlarge:64:131072:15 metal:64:131072:15",
  c6gn: "medium:1:2048:2 large:2:4096:3 xlarge:4:8192:4 2xlarge:8:16384:4 4xlarge:16:32768:8 8xlarge:32:65536:8 12xlarge:48:98304:8 16xlarge:64:131072:15",
  c7i: "large:2:4096:3 xlarge:4:8192:4 2xlarge:8:16384:4 4xlarge:16:32768:8 8xlarge:32:65536:8 12xlarge:48:98304:8 16xlarge:64:131072:15 24xlarge:96:196608:15 48xlarge:192:393216:15 metal-24xl:96:196608:15 metal-48xl:192:393216:15",
  c7a: "medium:1:2048:2 large:2:4096:3 xlarge:4:8192:4 2xlarge:8:16384:4 4xlarge:16:32768:8 8xlarge:32:65536:8 12xlarge:48:98304:8 16xlarge:64:131072:15 24xlarge:96:196608:15 32xlarge:128:262144:15 48xlarge:192:393216:15 metal-48xl:192:393216:15",
  c7g: "medium:1:2048:2 large:2:4096:3 xlarge:4:8192:4 2xlarge:8:16384:4 4xlarge:16:32768:8 8xlarge:32:65536:8 12xlarge:48:98304:8 16xlarge:64:131072:15 metal:64:131072:15",
  c7gd: "medium:1:2048:2 large:2:4096:3 xlarge:4:8192:4 2xlarge:8:16384:4 4xlarge:16:32768:8 8xlarge:32:65536:8 12xlarge:48:98304:8 16xlarge:64:131072:15 metal:64:131072:15",
  c8g: "medium:1:2048:2 large:2:4096:3 xlarge:4:8192:4 2xlarge:8:16384:4 4xlarge:16:32768:8 8xlarge:32:65536:8 12xlarge:48:98304:8 16xlarge:64:131072:15 24xlarge:96:196608:15 48xlarge:192:393216:15 metal-24xl:96:196608:15 metal-48xl:192:393216:15",
  r5: "large:2:16384:3 xlarge:4:32768:4 2xlarge:8:65536:4 4xlarge:16:131072:8 8xlarge:32:262144:8 12xlarge:48:393216:8 16xlarge:64:524288:15 24xlarge:96:786432:15 metal:96:786432:15",
  r5a: "large:2:16384:3 xlarge:4:32768:4 2xlarge:8:65536:4 4xlarge:16:131072:8 8xlarge:32:262144:8 12xlarge:48:393216:8 16xlarge:64:524288:15 24xlarge:96:786432:15",
  r5d: "large:2:16384:3 xlarge:4:32768:4 2xlarge:8:65536:4 4xlarge:16:131072:8 8xlarge:32:262144:8 12xlarge:48:393216:8 16xlarge:64:524288:15 24xlarge:96:786432:15 metal:96:786432:15",
  r6i: "large:2:16384:3 xlarge:4:32768:4 2xlarge:8:65536:4 4xlarge:16:131072:8 8xlarge:32:262144:8 12xlarge:48:393216:8 16xlarge:64:524288:15 24xlarge:96:786432:15 32xlarge:128:1048576:15 metal:128:1048576:15",
  r6a: "large:2:16384:3 xlarge:4:32768:4 2xlarge:8:65536:4 4xlarge:16:131072:8 8xlarge:32:262144:8 12xlarge:48:393216:8 16xlarge:64:524288:15 24xlarge:96:786432:15 32xlarge:128:1048576:15 48xlarge:192:1572864:15 metal:192:1572864:15",
  r6g: "medium:1:8192:2 large:2:16384:3 xlarge:4:32768:4 2xlarge:8:65536:4 4xlarge:16:131072:8 8xlarge:32:262144:8 12xlarge:48:393216:8 16xlarge:64:524288:15 metal:64:524288:15",
  r6gd: "medium:1:8192:2 large:2:16384:3 xlarge:4:32768:4 2xlarge:8:65536:4 4xlarge:16:131072:8 8xlarge:32:262144:8 12xlarge:48:393216:8 16xlarge:64:524288:15 metal:64:524288:15",
  r7i: "large:2:16384:3 xlarge:4:32768:4 2xlarge:8:65536:4 4xlarge:16:131072:8 8xlarge:32:262144:8 12xlarge:48:393216:8 16xlarge:64:524288:15 24xlarge:96:786432:15 48xlarge:192:1572864:15 metal-24xl:96:786432:15 metal-48xl:192:1572864:15",
  r7a: "medium:1:8192:2 large:2:16384:3 xlarge:4:32768:4 2xlarge:8:65536:4 4xlarge:16:131072:8 8xlarge:32:262144:8 12xlarge:48:393216:8 16xlarge:64:524288:15 24xlarge:96:786432:15 32xlarge:128:1048576:15 48xlarge:192:1572864:15 metal-48xl:192:1572864:15",
  r7g: "medium:1:8192:2 large:2:16384:3 xlarge:4:32768:4 2xlarge:8:65536:4 4xlarge:16:131072:8 8xlarge:32:262144:8 12xlarge:48:393216:8 16xlarge:64:524288:15 metal:64:524288:15",
  r8g: "medium:1:8192:2 large:2:16384:3 xlarge:4:32768:4 2xlarge:8:65536:4 4xlarge:16:131072:8 8xlarge:32:262144:8 12xlarge:48:393216:8 16xlarge:64:524288:15 24xlarge:96:786432:15 48xlarge:192:1572864:15 metal-24xl:96:786432:15 metal-48xl:192:1572864:15",
  g4dn: "xlarge:4:16384:3:1 2xlarge:8:32768:3:1 4xlarge:16:65536:3:1 8xlarge:32:131072:4:1 12xlarge:48:196608:8:4 16xlarge:64:262144:4:1 metal:96:393216:15:8",
  g5: "xlarge:4:16384:4:1 2xlarge:8:32768:4:1 4xlarge:16:65536:8:1 8xlarge:32:131072:8:1 12xlarge:48:196608:15:4 16xlarge:64:262144:8:1 24xlarge:96:393216:15:4 48xlarge:192:786432:7:8",
  g5g: "xlarge:4:8192:4:1 2xlarge:8:16384:4:1 4xlarge:16:32768:8:1 8xlarge:32:65536:8:1 16xlarge:64:131072:15:2 metal:64:131072:15:2",
  g6: "xlarge:4:16384:4:1 2xlarge:8:32768:4:1 4xlarge:16:65536:8:1 8xlarge:32:131072:8:1 12xlarge:48:196608:8:4 16xlarge:64:262144:15:1 24xlarge:96:393216:15:4 48xlarge:192:786432:15:8",
  g6e: "xlarge:4:32768:4:1 2xlarge:8:65536:4:1 4xlarge:16:131072:8:1 8xlarge:32:262144:8:1 12xlarge:48:393216:10:4 16xlarge:64:524288:15:1 24xlarge:96:786432:20:4 48xlarge:192:1572864:40:8",
  p4d: "24xlarge:96:1179648:60:8",
  p5: "4xlarge:16:262144:4:1 48xlarge:192:2097152:64:8",
  inf2: "xlarge:4:16384:4 8xlarge:32:131072:8 24xlarge:96:393216:15 48xlarge:192:786432:15",
  trn1: "2xlarge:8:32768:4 32xlarge:128:524288:40",
};

/** What a type of instance has. */
export interface InstanceType {
  readonly vcpus: number;
  readonly memoryMib: number;
  /** Network interfaces, the instance's own among them. */
  readonly interfaces: number;
  readonly gpus: number;
}

/** What an instance of the type has; undefined for a type that is not known here. */
export function instanceType(type: string): InstanceType | undefined {
  const [family = "", size = ""] = type.split(".");
  const sizes = Object.hasOwn(FAMILIES, family) ? FAMILIES[family] : undefined;
  const found = sizes?.split(" ").find((one) => one.startsWith(`${size}:`));
  if (found === undefined) return undefined;
  const [vcpus = 0, memoryMib = 0, interfaces = 0, gpus = 0] = found.split(":").slice(1).map(Number);
  return { vcpus, memoryMib, interfaces, gpus };
}

/** True for what can be the name of a type: `m7g.large`, `u7i-12tb.224xlarge`. */
export function isInstanceTypeName(type: string): boolean {
  return /^[a-z][a-z0-9-]*\.[a-z0-9][a-z0-9-]*$/.test(type);
}

/**
 * The processor of instances of the type, by its name: those of Graviton have a `g` behind their generation. It holds for all
 * types of the source above but Macs, which ECS does not run on.
 * @see https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html
 */
export function architectureOf(type: string): "ARM64" | "X86_64" {
  return /^(?:a1|[a-z]+\d+g[a-z]*)\./.test(type) ? "ARM64" : "X86_64";
}

/** True for a family whose instances have GPUs of NVIDIA, by its name; those of AMD, `g4ad`, are not for ECS. */
export function hasNvidiaGpus(type: string): boolean {
  return /^(?:g|gr|p)\d/.test(type) && !type.startsWith("g4ad.");
}

/** True for a family whose instances have chips of AWS for models. */
export function hasNeuronDevices(type: string): boolean {
  return /^(?:inf|trn)\d/.test(type);
}
