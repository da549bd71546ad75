import { expect, it } from "vitest";
import { lengthened } from "../../../src/rules/secrets/arn-suffix.ts";

it.each([
  [":password", ":password::"],
  [":password:", ":password::"],
  [":password::", undefined],
  [":password:AWSCURRENT:", undefined],
  [":a:b:c:d", undefined],
])("makes of %s %s", (suffix, full) => expect(lengthened(suffix)).toBe(full));
