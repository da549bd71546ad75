const BLOCK = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;

/** How many availability zones a new network may span. */
export const AVAILABILITY_ZONES = { min: 1, max: 6 } as const;

/** The blocks of one zone. */
export interface ZoneBlocks {
  readonly public: string;
  readonly private: string;
}

/** Zones whose subnets have an eighth of the network each; two eighths are left for those of further zones. */
const LARGE_ZONES = 3;
const EIGHTHS = 8;
const PARTS_OF_AN_EIGHTH = 4;

/**
 * The blocks of a network of so many zones; undefined when they do not fit. Those of a zone stay what they are when zones
 * after it come and go: another block would replace its subnets.
 */
export function zoneBlocks(cidr: string, zones: number): readonly ZoneBlocks[] | undefined {
  const eighths = cidrBlocks(cidr, EIGHTHS);
  if (eighths === undefined) return undefined;
  const large = paired(eighths, eighths.slice(LARGE_ZONES), Math.min(zones, LARGE_ZONES));
  if (zones <= LARGE_ZONES) return large;
  const rest = cidrBlocks(cidr, EIGHTHS * PARTS_OF_AN_EIGHTH)?.slice(2 * LARGE_ZONES * PARTS_OF_AN_EIGHTH);
  if (rest === undefined) return undefined;
  return [...large, ...paired(rest, rest.slice(PARTS_OF_AN_EIGHTH), zones - LARGE_ZONES)];
}

function paired(outer: readonly string[], inner: readonly string[], count: number): readonly ZoneBlocks[] {
  return outer.slice(0, count).map((block, index) => ({ public: block, private: inner[index] ?? block }));
}

/** The smallest network that so many zones fit into. */
export function smallestPrefix(zones: number): number {
  return SMALLEST_SUBNET_PREFIX - Math.log2(zones <= LARGE_ZONES ? EIGHTHS : EIGHTHS * PARTS_OF_AN_EIGHTH);
}

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
