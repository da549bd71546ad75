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

/** Partitions by how the names of their regions begin. Source: the ARN reference of IAM. Checked 2026-11-30. */
const PARTITIONS = [
  ["aws-cn", "cn-"],
  ["aws-us-gov", "us-gov-"],
  ["aws-eusc", "eusc-"],
  ["aws-iso", "us-iso"],
  ["aws-iso", "eu-iso"],
] as const;

/** The partition of a region, whose accounts see nothing of the others; undefined for what is no region. */
export function partitionOf(region: string | undefined): string | undefined {
  if (region === undefined || !REGION_NAME.test(region)) return undefined;
  return PARTITIONS.find(([, beginning]) => region.startsWith(beginning))?.[0] ?? "aws";
}
