import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { isEcrHost } from "../../facts/ecr-uris.ts";
import { ALL_URL_SUFFIXES, URL_SUFFIXES, urlSuffixOf } from "../../facts/regions.ts";
import { REPOSITORY_NAME } from "../../facts/repository.ts";
import { isNameInCapitals, OPAQUE } from "../../placeholder.ts";
import { nearest } from "../../words.ts";
import { ecrGuide } from "../source.ts";
import { readableRepository } from "./image-reference.ts";

export const ecrUriFormat = defineRule({
  code: "images/ecr-uri-format",
  severity: "error",
  on: "container",
  about: "image",
  summary: "An image of a private registry of ECR has the address that ECR gives it.",
  source: ecrGuide("Registries.html"),
  check({ container: { image }, label }, report) {
    if (!isKnown(image) || !LIKE_ECR.test(image) || RIGHT.test(image)) return;
    const known = readableRepository(image);
    if (known === undefined || (known.startsWith(OPAQUE) && !VARIABLE.test(image))) return;
    const wrong = faultOf(known);
    if (wrong !== undefined) report(misaddressed(label, wrong));
  },
});

/** An address of ECR, or one that begins with an account and is of AWS: nothing else has both. */
const LIKE_ECR =
  /\.dkr[.-]ecr|^\d+\.[a-z\d.-]+\.amazonaws\.com|^(?:\d{12}|\$\{AWS::AccountId\})\.ecr\.[^/]*\bamazonaws\.com/;

/** Such an address without a part of its name. */
const LACKING = /^\d+\.(?!dkr[.-]ecr)(?:ecr\.|dkr\.)?[a-z]{2,}(?:-[a-z]+)+-\d\.amazonaws\.com(?:\.cn)?(?:[/:@]|$)/;

/** What almost all have that are right; the others are read with more care. */
const RIGHT = new RegExp(
  `^\\d{12}\\.dkr\\.ecr\\.(?!${Object.keys(URL_SUFFIXES).join("|")})[a-z]{2}-[a-z-]+-\\d\\.amazonaws\\.com/[a-z\\d._/-]+(?:[:@]|$)`,
);

/** What a program fills in; where a person does, the rest may be a stand-in, too. */
const VARIABLE = /^\$\{/;

const ADDRESS = new RegExp(`^(\\d+|${OPAQUE}+)\\.dkr[.-]ecr(?:-fips)?\\.([^/]*)/(.*)$`);

/** An address that ends with the registry, or goes on otherwise than with a slash; some program may still set the image. */
function isRegistryAlone(known: string): boolean {
  if (/[/\0]/.test(known)) return false;
  return ALL_URL_SUFFIXES.some((suffix) => {
    const end = known.indexOf(`.${suffix}`) + suffix.length + 1;
    return end > suffix.length && isEcrHost(known.slice(0, end)) && !/^[a-z\d-]/.test(known.slice(end));
  });
}

const NO_DKR = /^[^./]+\.ecr\./;

interface Fault {
  readonly what: string;
  readonly severity?: "warning";
}

/** What is certainly wrong; an account that is not a number is somebody's stand-in for one. */
function faultOf(known: string): Fault | undefined {
  const [, account = "", host = "", path = ""] = ADDRESS.exec(known) ?? [];
  if (LACKING.test(known) || (account === "" && NO_DKR.test(known))) return { what: 'no ".dkr.ecr" after the account' };
  if (account === "") return isRegistryAlone(known) ? { what: "no repository", severity: "warning" } : undefined;
  // Files that are shown to others have accounts that are shortened.
  if (!account.startsWith(OPAQUE) && account.length !== 12)
    return { what: `the account ${account}, which has not 12 digits`, severity: "warning" };
  const wrong = host.includes(OPAQUE) ? undefined : hostFault(host);
  if (wrong !== undefined) return wrong;
  const isBad = !path.includes(OPAQUE) && !path.split("/").some(isNameInCapitals);
  return isBad && /[A-Z]/.test(path) && !REPOSITORY_NAME.test(path)
    ? { what: `the repository "${path}", and the names of repositories have no capital letters` }
    : undefined;
}

const REGION = /^[a-z]{2,}(?:-[a-z]+)+-\d$/;

/** What isolated parts of AWS resolve, nobody outside can try. */
function hostFault(host: string): Fault | undefined {
  const [region = "", ...rest] = host.split(".");
  const domain = rest.join(".");
  if (ALL_URL_SUFFIXES.includes(host)) return { what: "no region" };
  if (!REGION.test(region)) return undefined;
  const own = urlSuffixOf(region);
  if (MISTAKEN.has(domain) || isMisspelt(domain)) return { what: `the domain ${domain}, and ECR has ${own}` };
  if (domain === own || !ALL_URL_SUFFIXES.includes(domain)) return undefined;
  const what = `the domain ${domain}, and ${region} has ${own}`;
  return own.startsWith("amazonaws.") ? { what } : { what, severity: "warning" };
}

const MISTAKEN: ReadonlySet<string> = new Set([
  "amazon.com",
  "aws.com",
  "aws.amazon.com",
  "amazonaws",
  "amazonaws.co",
  "amazonws.com",
]);

function isMisspelt(domain: string): boolean {
  return !ALL_URL_SUFFIXES.includes(domain) && nearest(domain, ["amazonaws.com", "amazonaws.com.cn"]) !== undefined;
}

function misaddressed(label: string, { what, severity }: Fault): Finding {
  return {
    at: ["image"],
    ...(severity === undefined ? {} : { severity }),
    message: `Container ${label} pulls its image from an address of ECR with ${what}; the task cannot start.`,
    help: 'Write it like "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1.4.2".',
  };
}
