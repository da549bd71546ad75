import { expect, it } from "vitest";
import { usualEcrUri } from "../../../src/import/reading/usual-ecr-uri.ts";

const DIGEST = `sha256:${"a".repeat(64)}`;

it.each([
  ["123456789012.dkr.ecr.eu-west-1.amazonaws.com/api:1", "api"],
  [`123456789012.dkr.ecr.eusc-de-east-1.amazonaws.eu/api@${DIGEST}`, "api"],
  ["123456789012.dkr.ecr-fips.us-east-1.amazonaws.com/api:1", undefined],
  ["123456789012.dkr-ecr.us-east-1.on.aws/api:1", undefined],
  ["123456789012.dkr.ecr.cn-north-1.amazonaws.com/api:1", undefined],
  ["123456789012.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:1", undefined],
  ["nginx:1.27", undefined],
])("of %s the repository is %s", (uri, repository) => {
  expect(usualEcrUri(uri)?.repository).toBe(repository);
});
