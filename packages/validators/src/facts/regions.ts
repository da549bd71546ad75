/**
 * The words that names of AWS regions are made of; numbers are left open, as AWS opens regions. Checked 2026-11-28.
 * @see https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html
 */
export const REGION_NAME =
  /^(?:af|ap|ca|cn|eu|eusc-de|eu-isoe|il|me|mx|sa|us|us-gov|us-iso[bf]?)-(?:central|(?:north|south)(?:east|west)?|east|west)-[1-9]\d?$/;

/** What is written for a region: two letters and a number in its last part. `region` and `my-region` stand for one. */
const REGION_LIKE = /^[a-z]{2}(?:-[a-z]+)*-[a-z]*\d+[a-z]?$/i;

/** The regions that were met: most of a run's files name the same few. */
const MET = new Set<string>();

/** True for what is meant as the name of a region, and is that of none: `us-esat-1`, `us-east-1a`. */
export function isMisspeltRegion(text: string): boolean {
  if (MET.has(text)) return false;
  if (!REGION_NAME.test(text)) return REGION_LIKE.test(text);
  MET.add(text);
  return false;
}

/** A partition that is not `aws`. */
interface Partition {
  readonly name: string;
  /** How the names of its regions begin. */
  readonly beginning: string;
  readonly urlSuffix: string;
}

/** Source: `partitions.json` of AWS's SDKs, botocore 1.43.11. Checked 2026-11-30. */
const PARTITIONS: readonly Partition[] = [
  { name: "aws-cn", beginning: "cn-", urlSuffix: "amazonaws.com.cn" },
  { name: "aws-eusc", beginning: "eusc-", urlSuffix: "amazonaws.eu" },
  { name: "aws-iso", beginning: "us-iso-", urlSuffix: "c2s.ic.gov" },
  { name: "aws-iso-b", beginning: "us-isob-", urlSuffix: "sc2s.sgov.gov" },
  { name: "aws-iso-e", beginning: "eu-isoe-", urlSuffix: "cloud.adc-e.uk" },
  { name: "aws-iso-f", beginning: "us-isof-", urlSuffix: "csp.hci.ic.gov" },
  { name: "aws-us-gov", beginning: "us-gov-", urlSuffix: "amazonaws.com" },
];

/** What the addresses of services end with by how the names of the regions begin; `amazonaws.com` where no other is named. */
export const URL_SUFFIXES: Readonly<Record<string, string>> = Object.fromEntries(
  PARTITIONS.flatMap(({ beginning, urlSuffix }) => (urlSuffix === "amazonaws.com" ? [] : [[beginning, urlSuffix]])),
);

/** All of them. */
export const ALL_URL_SUFFIXES: readonly string[] = ["amazonaws.com", ...Object.values(URL_SUFFIXES)];

function ownPartition(region: string): Partition | undefined {
  return PARTITIONS.find(({ beginning }) => region.startsWith(beginning));
}

/** The partition of a region, whose accounts see nothing of the others. */
export function partitionOf(region: string): string {
  return ownPartition(region)?.name ?? "aws";
}

/** What the addresses of services in a region end with: `amazonaws.com`. */
export function urlSuffixOf(region: string): string {
  return ownPartition(region)?.urlSuffix ?? "amazonaws.com";
}
