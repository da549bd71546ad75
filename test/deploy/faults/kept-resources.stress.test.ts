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
      shop.cloud.ask("logs", "create-log-stream", "--log-group-name", LOG_GROUP, "--log-stream-name", "earlier");
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

    it("takes it back in the run after that, with what is in it", async () => {
      const { status, stderr } = await shop.deployAgain();
      expect(stderr).toContain("Stack shop-production-cache holds nothing: its first deployment failed.");
      expect(status).toBe(0);
      const streams = ["describe-log-streams", "--log-group-name", LOG_GROUP, "--query", "logStreams[].logStreamName"];
      expect(shop.cloud.ask("logs", ...streams)).toBe("earlier");
    });
  },
);
