import { ALL_URL_SUFFIXES, urlSuffixOf } from "./regions.ts";

/** An image of a private registry of ECR, as its address says it. */
export interface EcrUri {
  readonly host: string;
  readonly account: string;
  readonly region: string;
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

const DOMAINS = ALL_URL_SUFFIXES.map((domain) => domain.replaceAll(".", "\\."));
const CLASSIC = `dkr\\.ecr(?:-fips)?\\.(?<classic>[a-z0-9-]+)\\.(?:${DOMAINS.join("|")})`;
const DUAL_STACK = `dkr-ecr(?:-fips)?\\.(?<dual>[a-z0-9-]+)\\.on\\.(?:aws|amazonwebservices\\.com\\.cn)`;
const IMAGE = "(?<repository>[^:@]+)(?::(?<tag>[^@]*))?(?:@(?<digest>.*))?";
const HOST = `(?<host>(?<account>\\d{12})\\.(?:${CLASSIC}|${DUAL_STACK}))`;
const URI = new RegExp(`^${HOST}/${IMAGE}$`, "s");
const REGISTRY = new RegExp(`^${HOST}$`);

/**
 * What the address of an image says; undefined where it is of another registry. Endpoints by FIPS and for IPv6 are understood as well.
 * Source: https://docs.aws.amazon.com/AmazonECR/latest/userguide/ecr-requests.html. Checked 2026-11-30.
 */
export function ecrUri(text: string): EcrUri | undefined {
  if (!text.includes(".dkr")) return undefined;
  const { host, account, classic, dual, repository, tag, digest } = URI.exec(text)?.groups ?? {};
  const region = classic ?? dual;
  if (host === undefined || account === undefined || region === undefined || repository === undefined) return undefined;
  return { host, account, region, repository, tag, digest };
}

/** True for the name of a private registry of ECR, by itself. */
export function isEcrHost(text: string): boolean {
  return REGISTRY.test(text);
}

/** The usual name of a private registry of ECR. */
export function ecrHost(account: string, region: string): string {
  return `${account}.dkr.ecr.${region}.${urlSuffixOf(region)}`;
}
