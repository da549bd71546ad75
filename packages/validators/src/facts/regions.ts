/**
 * The words that names of AWS regions are made of; numbers are left open, as AWS opens regions. Checked 2026-11-28.
 * @see https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html
 */
export const REGION_NAME =
  /^(?:af|ap|ca|cn|eu|eusc-de|eu-isoe|il|me|mx|sa|us|us-gov|us-iso[bf]?)-(?:central|(?:north|south)(?:east|west)?|east|west)-[1-9]\d?$/;

/** When `REGIONS` was looked up. */
export const REGIONS_CHECKED = "2026-11-30";

/** The regions there were then, of every partition. Source: `partitions.json` of AWS's SDKs, botocore 1.43.11. */
export const REGIONS: readonly string[] = [
  "af-south-1",
  "ap-east-1",
  "ap-east-2",
  "ap-northeast-1",
  "ap-northeast-2",
  "ap-northeast-3",
  "ap-south-1",
  "ap-south-2",
  "ap-southeast-1",
  "ap-southeast-2",
  "ap-southeast-3",
  "ap-southeast-4",
  "ap-southeast-5",
  "ap-southeast-6",
  "ap-southeast-7",
  "ca-central-1",
  "ca-west-1",
  "cn-north-1",
  "cn-northwest-1",
  "eu-central-1",
  "eu-central-2",
  "eu-isoe-west-1",
  "eu-north-1",
  "eu-south-1",
  "eu-south-2",
  "eu-west-1",
  "eu-west-2",
  "eu-west-3",
  "eusc-de-east-1",
  "il-central-1",
  "me-central-1",
  "me-south-1",
  "mx-central-1",
  "sa-east-1",
  "us-east-1",
  "us-east-2",
  "us-gov-east-1",
  "us-gov-west-1",
  "us-iso-east-1",
  "us-iso-west-1",
  "us-isob-east-1",
  "us-isob-west-1",
  "us-isof-east-1",
  "us-isof-south-1",
  "us-west-1",
  "us-west-2",
];

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
