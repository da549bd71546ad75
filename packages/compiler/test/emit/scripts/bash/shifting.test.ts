import { blueGreen, loadBalancer, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { emitDeploy } from "../../../../src/emit/scripts/deploy.ts";
import { emitRollback } from "../../../../src/emit/scripts/rollback.ts";
import { shiftingServices, timeoutOf } from "../../../../src/emit/scripts/bash/shifting.ts";
import { IMAGE, lowerShop } from "../../../lower/lowered.ts";
import { shop } from "../shop.ts";

const base = { cpu: 256, memory: 512, image: IMAGE, ports: { http: 8080 } } as const;
const edge = loadBalancer("edge");
const pause = { pause: { timeoutInMinutes: 60 }, lifecycleStages: ["POST_SCALE_UP"] } as const;
const { assembly } = lowerShop({
  workloads: [
    service("api", {
      ...base,
      routes: { http: edge.route() },
      deployment: blueGreen({ bakeTimeInMinutes: 30, lifecycleHooks: [pause] }),
    }),
    service("web", base),
  ],
});

const CONTEXT = { config: "../../ecs.config.ts" };
const textOf = (files: ReturnType<typeof emitDeploy>) => files.map(({ content }) => content).join("");

it("waits for an hour, and for what the slowest deployment pauses and bakes", () => {
  expect(timeoutOf(assembly)).toBe(3600 + 90 * 60);
  expect(timeoutOf(shop())).toBe(3600);
  expect(shiftingServices(assembly)).toBe("shifting=(api)\ntimeout=9000\n");
  expect(shiftingServices(shop())).toBe("");
});

it("both scripts follow them, and deploy.sh answers their pauses", () => {
  for (const emitted of [emitDeploy(assembly, CONTEXT), emitRollback(assembly, CONTEXT)]) {
    expect(textOf(emitted)).toContain("shifting=(api)\ntimeout=9000\n");
    expect(textOf(emitted)).toContain("When to stop waiting (9000).");
  }
  expect(textOf(emitDeploy(assembly, CONTEXT))).toContain("--abort) reply=ROLLBACK ;;");
  expect(textOf(emitDeploy(shop(), CONTEXT))).not.toContain("--abort");
});
