import { expect, it } from "vitest";
import { runBash } from "./run-bash.ts";

it.each([
  ["eu-west-1", "amazonaws.com"],
  ["us-gov-west-1", "amazonaws.com"],
  ["cn-north-1", "amazonaws.com.cn"],
  ["eusc-de-east-1", "amazonaws.eu"],
  ["us-iso-east-1", "c2s.ic.gov"],
  ["us-isob-east-1", "sc2s.sgov.gov"],
])("addresses in %s end with %s", (region, domain) => {
  expect(runBash([`domain_of ${region}`]).out).toBe(domain);
});
