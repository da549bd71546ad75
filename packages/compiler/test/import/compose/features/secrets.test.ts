import { expect, it } from "vitest";
import { mountedSecrets } from "../../../../src/import/compose/features/secrets.ts";
import { Call } from "../../../../src/import/draft.ts";
import { remarks, shown, yaml } from "../../shown.ts";
import { part, settingOf, verdicts } from "../setting-of.ts";

it("are variables, but for those that a variable names already", () => {
  const given = part("image: a\nsecrets: [db-password, read, { source: signing, target: /x }]");
  const project = {
    ...settingOf().project,
    secrets: new Map([["signing", yaml("external: true\nname: prod/signing")]]),
  };
  const read = { X: new Call("secret", ["shop/read"]) };
  expect(shown(mountedSecrets(given, read, settingOf({ project })))).toBe(
    '{ DB_PASSWORD: secret("shop/db-password"), SIGNING: secret("prod/signing") }',
  );
  expect(verdicts(remarks(given.given))).toEqual([
    "image left-out",
    "secrets.0 approximated",
    "secrets.2.source approximated",
    "secrets.2.target left-out",
  ]);
});
