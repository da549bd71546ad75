import { describe, expect, it } from "vitest";
import { Ledger } from "../../../src/import/ledger.ts";
import { Account } from "../../../src/import/reading/account.ts";

describe("what is said of a key several times", () => {
  it("is the worst of it, and the first of two words", () => {
    const account = new Account(new Ledger("a.yml", { cpu: 1, memory: 2, image: 3, exec: 4 }));
    account.leftOut(["cpu"], "First.");
    account.leftOut(["cpu"], "Second.");
    account.taken(["cpu"]);
    account.taken(["memory"]);
    account.approximated(["memory"], "Nearly.");
    account.otherwise(["memory"], "Never said.");
    account.otherwise(["image"], "Said last.");
    account.taken(["exec"]);
    expect(account.ledger.entries().map(({ verdict, words }) => [verdict, words])).toEqual([
      ["left-out", "First."],
      ["approximated", "Nearly."],
      ["left-out", "Said last."],
      ["taken", undefined],
    ]);
  });
});
