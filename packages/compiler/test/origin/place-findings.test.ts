import { app, service } from "@ecs-dsl/dsl";
import { check } from "@ecs-dsl/validators";
import { expect, it } from "vitest";
import { lowerAll } from "../../src/lower/lower.ts";
import { placeFindings } from "../../src/origin/place-findings.ts";

it("tells once what is wrong in every document for one reason", async () => {
  const api = service("api", { cpu: 256, memory: 512, image: "nginx:1.27.3" });
  const shop = app("shop", { workloads: [api], tags: { "aws:team": "edge" } });
  const groups = lowerAll(shop, ["default"]).map(({ assembly, findings }) => {
    return { environment: "default", findings: [...findings, ...check(assembly.documents)] };
  });
  expect(groups.flatMap(({ findings }) => findings).length).toBeGreaterThan(2);
  const placed = await placeFindings(groups, "/", () => []);
  expect(placed.map(({ diagnostic }) => diagnostic.code)).toEqual(["schema/tags"]);
});
