import { expect, it } from "vitest";
import type { Check } from "../../../src/live/doctor/check.ts";
import { examine } from "../../../src/live/doctor/examine.ts";
import type { Likelihood } from "../../../src/live/doctor/finding.ts";
import { patient } from "./patients.ts";

const refusal = { action: "a:B", why: "denied", code: "AccessDenied", message: "" } as const;
const check = (name: string, ...likelihoods: readonly Likelihood[]): Check => ({
  name,
  examine: () => ({
    findings: likelihoods.map((likelihood) => ({ likelihood, says: name, evidence: [], help: "" })),
    unseen: [refusal],
  }),
});

it("tells the likely cause first, and of what is as likely the first check's", async () => {
  const diagnosis = await examine(patient({ unseen: [refusal] }), [
    check("a", "possible", "likely"),
    check("b", "certain"),
    check("c", "likely"),
  ]);
  expect(diagnosis.findings.map(({ check: name, likelihood }) => `${name} ${likelihood}`)).toEqual([
    "b certain",
    "a likely",
    "c likely",
    "a possible",
  ]);
  expect(diagnosis).toMatchObject({
    name: "api",
    cluster: "shop",
    desired: 1,
    running: 0,
    taskDefinition: "shop-api:7",
    unseen: [refusal],
  });
});

it("tells nothing twice that was seen once", async () => {
  const seen = (name: string, ...evidence: readonly string[]): Check => ({
    name,
    examine: () => ({ findings: [{ likelihood: "certain", says: name, evidence, help: "" }], unseen: [] }),
  });
  const { findings } = await examine(patient(), [
    seen("image", "missing", "task 1: not found"),
    seen("reason", "task 1: not found"),
    seen("exit", "task 1: not found", "log"),
  ]);
  expect(findings.map(({ check: name }) => name)).toEqual(["image", "exit"]);
});
