import { describe, expect, it } from "vitest";
import { check } from "../src/check.ts";
import type { Document, Suppression } from "../src/document.ts";

const CODE = "images/missing-tag";
const reason = "The pipeline writes the digest.";

/** A task of two containers whose images have no tag. */
function document(suppressions: readonly Suppression[], task: object = {}): Document {
  const containerDefinitions = ["api", "worker"].map((name) => ({ name, image: "nginx", memory: 512 }));
  return {
    kind: "taskDefinition",
    name: "shop-api",
    value: { family: "shop-api", containerDefinitions, ...task },
    suppressions,
  };
}

function findings(suppressions: readonly Suppression[], task?: object): readonly string[] {
  return check([document(suppressions, task)]).map(({ at, code }) => [code, ...at].join(" "));
}

const API = `${CODE} containerDefinitions 0 image`;
const WORKER = `${CODE} containerDefinitions 1 image`;

describe("a suppression", () => {
  it("drops every finding of its code", () => {
    expect(findings([])).toEqual([API, WORKER]);
    expect(findings([{ code: CODE, reason }])).toEqual([]);
  });

  it("leaves findings of other codes", () => {
    expect(findings([{ code: "images/latest-tag", reason }])).toEqual([API, WORKER, "suppression/unused"]);
  });

  it.each(["containerDefinitions[0]", "containerDefinitions[0].image"])("drops what is at %s alone", (at) => {
    expect(findings([{ code: CODE, reason, at }])).toEqual([WORKER]);
  });

  it("takes a place by whole steps", () => {
    expect(findings([{ code: CODE, reason, at: "containerDefinitions[0].im" }])).toEqual([
      API,
      WORKER,
      "suppression/unused",
    ]);
    expect(findings([{ code: CODE, reason, at: "containerDefinitions" }])).toEqual([]);
  });

  it("is reported, and drops nothing, when it gives no reason", () => {
    const suppressed = document([{ code: CODE, reason: "  " }]);
    expect(check([suppressed]).filter(({ code }) => code !== CODE)).toEqual([
      {
        code: "suppression/no-reason",
        severity: "warning",
        document: suppressed,
        at: [],
        message: "The suppression of images/missing-tag gives no reason.",
        help: "Say in `reason` why the finding is right here.",
      },
    ]);
    expect(findings([{ code: CODE, reason: "" }])).toEqual([API, WORKER, "suppression/no-reason"]);
  });

  it("is reported when it matches nothing", () => {
    const messages = check([
      document([
        { code: CODE, reason },
        { code: "images/latest-tag", reason },
        { code: CODE, reason, at: "containerDefinitions[5]" },
      ]),
    ]).map(({ code, help, message }) => [code, message, help]);
    expect(messages).toEqual([
      ["suppression/unused", "The suppression of images/latest-tag matches no finding.", "Remove it."],
      [
        "suppression/unused",
        "The suppression of images/missing-tag at containerDefinitions[5] matches no finding.",
        "Remove it.",
      ],
    ]);
  });

  it("cannot hide an error", () => {
    const [error, refused] = check([
      document(
        [
          { code: "schema/family-name", reason },
          { code: CODE, reason },
        ],
        { family: "shop.api" },
      ),
    ]);
    expect(error).toMatchObject({ code: "schema/family-name", severity: "error" });
    expect(refused).toMatchObject({
      code: "suppression/error",
      severity: "warning",
      message: "schema/family-name is an error: AWS rejects it, so it cannot be suppressed.",
    });
  });

  it("belongs to its document alone", () => {
    const codes = check([document([{ code: CODE, reason }]), document([])]).map(({ code }) => code);
    expect(codes).toEqual([CODE, CODE]);
  });

  it("applies to a finding whose level was changed, and is unused when the level is off", () => {
    const suppressed = [document([{ code: CODE, reason }])];
    expect(check(suppressed, { levels: { [CODE]: "info" } })).toEqual([]);
    expect(check(suppressed, { levels: { [CODE]: "off" } }).map(({ code }) => code)).toEqual(["suppression/unused"]);
  });
});
