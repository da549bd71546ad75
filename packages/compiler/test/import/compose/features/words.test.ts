import { expect, it } from "vitest";
import { sayUnsupported } from "../../../../src/import/compose/features/words.ts";
import { remarks } from "../../shown.ts";
import { compose } from "../setting-of.ts";

it("says of what Fargate has nothing for what to do instead", () => {
  const given = compose("privileged: true\nrestart: always\nx-own: 1\ndeploy: 7\nnetworks: [a]\nodd: 1");
  sayUnsupported(given);
  expect(remarks(given)).toEqual([
    "privileged: left-out: Fargate gives no container the rights of root on its machine.",
    "x-own: left-out: Extensions mean something to other programs.",
    "deploy: left-out: It is not an object.",
    "networks: approximated: Who has the address of a port in a variable may connect to it, and nobody else.",
    "odd: left-out: ecs-dsl does not know it.",
  ]);
});
