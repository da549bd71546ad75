import { join } from "node:path";
import { describe } from "vitest";
import { ROUNDS, withBusyCores } from "../../../../test/cli/rounds.ts";

withBusyCores();

/** The tests of the lock, once more for each round: a module is run anew under another address. */
for (const round of ROUNDS) {
  describe(`in round ${round}`, async () => {
    for (const name of ["lock", "lock-owner"]) {
      const path = join(import.meta.dirname, `${name}.process.test.ts?round=${round}`);
      await import(/* @vite-ignore */ path);
    }
  });
}
