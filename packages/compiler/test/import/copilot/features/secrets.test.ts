import { expect, it } from "vitest";
import { secretsOf } from "../../../../src/import/copilot/features/secrets.ts";
import { remarks, shown } from "../../shown.ts";
import { manifest, settingOf } from "../setting-of.ts";

it("reads each form of a secret", () => {
  const given = manifest(
    "A: /copilot/${COPILOT_APPLICATION_NAME}/${COPILOT_ENVIRONMENT_NAME}/secrets/A\nB: { secretsmanager: 'shop/db:password::' }\nC: { from_cfn: X }\nD: 7\nE: arn:aws:ssm:eu-west-1:123456789012:parameter/x",
  );
  expect(shown(secretsOf(given, settingOf()))).toBe(
    '{ A: parameter("/copilot/shop/test/secrets/A"), B: secret("shop/db", { key: "password" }), C: secret(stackOutput("X")), E: parameter("arn:aws:ssm:eu-west-1:123456789012:parameter/x") }',
  );
  expect(remarks(given).map((remark) => remark.split(": ").slice(0, 2).join(" "))).toEqual([
    "C approximated",
    "D left-out",
  ]);
});
