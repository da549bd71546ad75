import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LONG_RUN } from "../long-run.ts";
import { FaultShop } from "./fault-shop.ts";

const PATIENCE = 600_000;
const LOG_GROUP = "/ecs/shop/production/cache";

let shop: FaultShop;

describe.skipIf(LONG_RUN.isSkipped)(
  `deploy.sh, where an earlier stack left its log,${LONG_RUN.note}`,
  { timeout: PATIENCE },
  () => {
    beforeAll(async () => {
      shop = await FaultShop.open();
      shop.cloud.ask("logs", "create-log-group", "--log-group-name", LOG_GROUP);
    }, PATIENCE);

    afterAll(() => shop.close());

    it("would fail without taking it back", async () => {
      const library = "ecs.out/production/lib.sh";
      const content = await shop.project.read(library);
      expect(content).toContain("words+=(--import-existing-resources)");
      await shop.project.write(library, content.replace("words+=(--import-existing-resources)", ":"));
      const { status, stderr } = await shop.deploy();
      await shop.project.write(library, content);
      expect(stderr).toMatch(/\[cache\] Likely reason: .*already exists/);
      expect(status).toBe(4);
    });
  },
);
