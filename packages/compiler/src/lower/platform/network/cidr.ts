const BLOCK = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;

/** How many availability zones a new network may span. */
export const AVAILABILITY_ZONES = { min: 2, max: 3 } as const;

/** Blocks that a new network is cut into: public and private ones of three zones, and two to spare. */
export const SUBNET_BLOCKS = 8;

/** VPC's limits. Source: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html. Checked 2026-11-23. */
const LARGEST_PREFIX = 16;
const SMALLEST_SUBNET_PREFIX = 28;

/** The block cut into `count` equal parts, a power of two; undefined when it is no block or too small for that. */
export function cidrBlocks(cidr: string, count: number): readonly string[] | undefined {
  const [, ...parts] = BLOCK.exec(cidr) ?? [];
  const [prefix = 0, ...octets] = parts.map(Number).toReversed();
  if (octets.length !== 4 || octets.some((octet) => octet > 255)) return undefined;
  const partPrefix = prefix + Math.log2(count);
  if (prefix < LARGEST_PREFIX || partPrefix > SMALLEST_SUBNET_PREFIX) return undefined;
  const first = octets.toReversed().reduce((address, octet) => address * 256 + octet, 0);
  if (first % 2 ** (32 - prefix) !== 0) return undefined;
  return Array.from({ length: count }, (_, index) => block(first + index * 2 ** (32 - partPrefix), partPrefix));
}

function block(address: number, prefix: number): string {
  const octets = [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256);
  return `${octets.join(".")}/${prefix}`;
}
